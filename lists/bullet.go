package lists

import "strings"

// Parts are what a bullet consists of: what stands before its first link, and its links
// to the web, each with what stands behind it.
type bulletParts struct {
	lead  facts
	links []linkPart
	local bool // it has links within the list or its folder
	html  bool // it has links in HTML, which are not read
}

type linkPart struct {
	piece
	facts facts
}

// parts takes the bullet's own text apart.
func (b *bullet) parts() bulletParts {
	var p bulletParts
	from := 0
	closePart := func(to int) {
		f := factsIn(b.pieces[from:to])
		if len(p.links) == 0 {
			p.lead = f
		} else {
			p.links[len(p.links)-1].facts = f
		}
		from = to + 1
	}
	for i, piece := range b.pieces {
		switch {
		case piece.kind == htmlPiece:
			p.html = true
		case piece.kind != linkPiece:
		case isLocal(piece.url):
			p.local = true
		default:
			closePart(i)
			p.links = append(p.links, linkPart{piece: piece})
		}
	}
	closePart(len(b.pieces))
	p.share()
	return p
}

// share gives each link that has no facts of its own those of the next that has, and
// in the end those before the first: "[Part 1](…), [Part 2](…) - `2020` - :books:".
func (p *bulletParts) share() {
	var next facts
	for i := len(p.links) - 1; i >= 0; i-- {
		link := &p.links[i]
		if !link.facts.any() {
			link.facts = link.facts.or(next)
		}
		next = link.facts
		link.facts = link.facts.or(p.lead)
	}
}

func (p *bulletParts) anyFact() bool {
	for _, link := range p.links {
		if link.facts.any() {
			return true
		}
	}
	return p.lead.any()
}

// text returns the bullet's own text on one line.
func (b *bullet) text() string { return plainText(b.pieces) }

// isWeb reports whether a link leads to the web.
func isWeb(url string) bool {
	scheme, _, found := strings.Cut(strings.ToLower(strings.TrimSpace(url)), ":")
	return found && (scheme == "http" || scheme == "https")
}

// isLocal reports whether a link stays within the list or its folder: #uber,
// CONTRIBUTING.md. One with a scheme that is not the web's leads elsewhere.
func isLocal(url string) bool {
	if strings.HasPrefix(url, "//") {
		return false
	}
	scheme, _, found := strings.Cut(url, ":")
	return !found || strings.ContainsAny(scheme, "/?#.")
}
