package render

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"text/template"
)

// comparisons returns the functions that stand in for Go's eq, ne, lt, le, gt and ge,
// which fail on a text and a number: here a year is a number, or the empty text if it is
// not known. That is neither less nor more than a number, nor equal to one.
func comparisons() template.FuncMap {
	return template.FuncMap{
		"eq": equalsAny,
		"ne": func(a, b any) (bool, error) {
			equal, err := equalsAny(a, b)
			return !equal, err
		},
		"lt": ordered(func(sign int) bool { return sign < 0 }),
		"le": ordered(func(sign int) bool { return sign <= 0 }),
		"gt": ordered(func(sign int) bool { return sign > 0 }),
		"ge": ordered(func(sign int) bool { return sign >= 0 }),
	}
}

// equalsAny says whether a value equals one of the others.
func equalsAny(value any, others ...any) (bool, error) {
	if len(others) == 0 {
		return false, errors.New("missing argument for comparison") // as Go says
	}
	for _, other := range others {
		sign, known, err := order(value, other)
		if err != nil || known && sign == 0 {
			return err == nil, err
		}
	}
	return false, nil
}

// ordered returns a comparison that holds for some signs.
func ordered(holds func(sign int) bool) func(a, b any) (bool, error) {
	return func(a, b any) (bool, error) {
		sign, known, err := order(a, b)
		return known && holds(sign), err
	}
}

// order returns the sign of a-b, as it were; known is false where one of them is a number
// and the other unknown.
func order(a, b any) (sign int, known bool, err error) {
	x, kindA := simplified(a)
	y, kindB := simplified(b)
	switch {
	case kindA == kindB && kindA == aNumber:
		return cmp.Compare(x.(float64), y.(float64)), true, nil
	case kindA == kindB && kindA == aText:
		return strings.Compare(x.(string), y.(string)), true, nil
	case kindA == aNumber && y == "", kindB == aNumber && x == "":
		return 0, false, nil
	}
	return 0, false, fmt.Errorf("cannot compare %s with %s", kindA, kindB)
}

const (
	aNumber = "a number"
	aText   = "a text"
)

// simplified returns a value as a float64 or a string, and what it is in words.
func simplified(value any) (simple any, kind string) {
	switch v := reflect.ValueOf(value); {
	case v.CanInt():
		return float64(v.Int()), aNumber
	case v.CanFloat():
		return v.Float(), aNumber
	case v.Kind() == reflect.Slice:
		return nil, "a list"
	case v.Kind() == reflect.Map:
		return nil, "an object"
	case !v.IsValid(): // nil
		return "", aText
	}
	return fmt.Sprint(value), aText // which true and false are as well
}
