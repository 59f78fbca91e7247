package render

import (
	"slices"

	"charm.land/lipgloss/v2"
)

const gap = "  " // between two columns

// A placed column is one that a table shows, and how wide.
type placed struct {
	column int // its place in the set
	width  int // cells
}

// fit decides which columns a table of that width shows and how wide each is. needs
// are the cells that the columns would take unwrapped. If mayDrop, columns that can
// be done without are left out until the others fit. It returns nil if nothing helps.
func fit(columns []Column, needs []int, width int, mayDrop bool) []placed {
	if len(columns) > 1 && columns[0].Most > 0 && needs[0] <= width && tooWide(needs, width) {
		needs = slices.Clone(needs)
		needs[0] = min(needs[0], columns[0].Most)
	}
	var shown []placed
	for i, c := range columns {
		shown = append(shown, placed{column: i, width: leastCells(c, needs[i])})
	}
	for tableCells(shown) > width {
		out := leastWanted(shown, columns)
		if !mayDrop || out < 0 {
			return nil
		}
		shown = slices.Delete(shown, out, out+1)
	}
	share(shown, needs, width-tableCells(shown))
	return shown
}

// tooWide says whether a table has too little room for its columns unwrapped.
func tooWide(needs []int, width int) bool {
	sum := len(gap) * (len(needs) - 1)
	for _, need := range needs {
		sum += need
	}
	return sum > width
}

// leastCells returns the fewest cells that a column can do with.
func leastCells(c Column, need int) int {
	if c.Wrap == 0 {
		return need
	}
	return min(need, max(c.Wrap, lipgloss.Width(heading(c))))
}

// tableCells returns how many cells the columns and the gaps between them take.
func tableCells(shown []placed) int {
	sum := len(gap) * max(0, len(shown)-1)
	for _, s := range shown {
		sum += s.width
	}
	return sum
}

// leastWanted returns the place in shown of the column to drop first, or -1.
func leastWanted(shown []placed, columns []Column) int {
	out, most := -1, 0
	for i, s := range shown {
		if drop := columns[s.column].Drop; drop > most {
			out, most = i, drop
		}
	}
	return out
}

// share hands out spare cells, a few at a time, so that all columns that need more
// grow alike: short ones get all they need, and the long ones what is left.
func share(shown []placed, needs []int, spare int) {
	for spare > 0 {
		var hungry []*placed
		for i := range shown {
			if shown[i].width < needs[shown[i].column] {
				hungry = append(hungry, &shown[i])
			}
		}
		if len(hungry) == 0 {
			return
		}
		portion := max(1, spare/len(hungry))
		for _, s := range hungry {
			more := min(portion, spare, needs[s.column]-s.width)
			s.width += more
			spare -= more
		}
	}
}
