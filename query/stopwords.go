package query

import "strings"

// Stop words say nothing of what a query is about. Besides the small words of
// English they are those that every entry of this catalog is about.
const stopWords = " a about all also am an and any apache are as at be because been before being but by can" +
	" could did do does doing done for from get gets getting going got had has have having he help helps" +
	" her here him his how i if in into is it its just kafka let lets like make makes making many may me" +
	" might more most much my need needs no not of on one onto or our out over own please same shall she" +
	" should show so some someone somebody such tell than that the their them then there these they thing" +
	" things this those to too up us very via want wants was we were what when where whether which while" +
	" who whom whose why will with within without would you your "

// Weak words are common in questions about anything. An entry that has them ranks
// higher, but none has to.
const weakWords = " app apps application applications approach approaches article articles avoid bad best" +
	" better big biggest blog broke build building built case cases challenge challenges change changes changing" +
	" common companies company create creating different engineering engineers example examples experience" +
	" experiences fast faster fix fixing good great guide handle handling happened hard high higher idea ideas" +
	" implement implementation implementing improve improving keep keeping large larger learn learned" +
	" learning lesson lessons long low lower manage managing many new old people practice practices problem" +
	" problems production prod real run running runs service services set setting setup simple small" +
	" solution solutions solve solved solving stop stories story strategies strategy system systems talk" +
	" talks team teams time tip tips tool tools tooling use used user users uses using way ways went work" +
	" working works write writing wrong "

func isStopWord(w string) bool { return strings.Contains(stopWords, " "+w+" ") }
func isWeakWord(w string) bool { return strings.Contains(weakWords, " "+w+" ") }
