package query

import "strings"

// Stop words say nothing of what a query is about. Besides the small words of
// English they are those that every entry of this catalog is about.
const stopWords = " a about all also am an and any apache are as at be because been before being but by can" +
	" could did do does doing done for from get gets getting going got had has have having he help helps" +
	" her here him his how i if in into is it its just kafka let lets like make makes making many may me" +
	" might more most much my need needs no not of on one onto or our out over own per please same shall she" +
	" should show so some someone somebody such tell than that the their them then there these they thing" +
	" things this those to too up us very via want wants was we were what when where whether which while" +
	" who whom whose why will with within without would you your "

// Weak words are common in questions about anything. An entry that has them ranks
// higher, but none has to.
const weakWords = " across actually again against allow allows alternative alternatives another app " +
	"application applications approach approaches apps article articles avoid away back " +
	"bad become behind best better between big biggest blog broke build building built " +
	"care case cases cause causes challenge challenges change changes changing choose " +
	"choosing common companies company cope create creating deal dealing decide decided " +
	"decision different during each enable engineering engineers ensure every everything " +
	"example examples experience experiences fast faster finally first fix fixing give " +
	"given good great guide handle handling happen happened happens hard high higher " +
	"idea ideas implement implementation implementing improve improving instead issue " +
	"issues keep keeping know known large larger learn learned learning leave leaving " +
	"less lesson lessons long lose loses losing lots low lower manage managing maybe " +
	"mean means necessary never new next nobody none nothing now off offer often old " +
	"once other others pattern patterns people pick picked possible practice practices " +
	"prevent preventing prevents problem problems prod production prove provide put " +
	"quickly real really reason reasons recommended rid run running runs safe safely say " +
	"says see seen service services set setting setup simple small solution solutions " +
	"solve solved solving start started starting still stop stories story strategies " +
	"strategy support supporting supports survive survived survives surviving system " +
	"systems take taken takes taking talk talks team teams themselves think thought time " +
	"tip tips tool tooling tools try trying under understand understanding use used user " +
	"users uses using versus vs way ways well went whole work working works worth write " +
	"writing wrong "

func isStopWord(w string) bool { return strings.Contains(stopWords, " "+w+" ") }
func isWeakWord(w string) bool { return strings.Contains(weakWords, " "+w+" ") }
