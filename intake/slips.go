package intake

import "kip/spelling"

// Slips finds names that are one slip of the keyboard apart: two such names agree, or one
// with the other, once a byte is left out of each. So none has to be compared with all.
type slips struct {
	names  map[string][]string // by all that is left of them without a byte, and by themselves
	length int                 // of what know has been called with
	meter  spelling.Meter
}

const shortestSlip = 6 // letters: a slip in a shorter name makes another name

// know adds the names that are not known yet. All begins with what was known before.
func (s *slips) know(all []string) {
	if s.names == nil {
		s.names = make(map[string][]string, 16*len(all))
	}
	for _, name := range all[s.length:] {
		for _, rest := range withoutByte(name) {
			s.names[rest] = append(s.names[rest], name)
		}
	}
	s.length = len(all)
}

// each calls visit with the names that are one slip from name, until it returns false. The
// first letter of a name is taken to be right. It may visit a name more than once.
func (s *slips) each(name string, visit func(known string) bool) {
	for _, rest := range withoutByte(name) {
		for _, known := range s.names[rest] {
			if known[0] == name[0] && s.meter.Distance(name, known, 1) == 1 && !visit(known) {
				return
			}
		}
	}
}

// withoutByte returns name, and what is left of it without each of its bytes but the first;
// nothing if no slip in it would be taken for one.
func withoutByte(name string) []string {
	if len(name) < shortestSlip || len(name) > spelling.Longest {
		return nil
	}
	all := []string{name}
	for i := 1; i < len(name); i++ {
		if i == 1 || name[i] != name[i-1] { // or else it is the same
			all = append(all, name[:i]+name[i+1:])
		}
	}
	return all
}
