package catalog

// nearest returns the one of candidates that word is most likely a slip of the
// keyboard for, or "" if none is near: one edit for every three letters begun.
func nearest(word string, candidates []string) string {
	const longest = 64 // a longer word is no slip, and comparing costs its length squared
	if len(word) > longest {
		return ""
	}
	best, least := "", (len(word)+2)/3+1
	for _, candidate := range candidates {
		if apart := len(candidate) - len(word); apart >= least || -apart >= least {
			continue // each byte more or less is an edit
		}
		if d := distance(word, candidate); d < least {
			best, least = candidate, d
		}
	}
	return best
}

// distance returns the number of bytes to insert, delete or replace to make b of a
// (Levenshtein), one row of the table at a time.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
