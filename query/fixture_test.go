package query

import "kip/catalog"

// small is a catalog that is small enough to be known by heart. Its ids say what the
// entries are there for.
func small() *catalog.Catalog {
	cat := &catalog.Catalog{
		Industries: []catalog.Industry{
			{Name: "Mobility & Food", Aliases: []string{"ride hailing"}},
			{Name: "Finance & Fintech", Aliases: []string{"banks"}},
			{Name: "Media", Aliases: []string{"video streaming"}},
			{Name: "Digital Natives", Companies: []string{"Netflix"}},
		},
		Companies: []catalog.Company{
			{Name: "Uber", Industry: "Mobility & Food", Aliases: []string{"Uber Eats"}},
			{Name: "GoTo", Industry: "Mobility & Food", Aliases: []string{"Gojek", "GoTo Group"}},
			{Name: "Grab", Industry: "Mobility & Food", Aliases: []string{"GrabTaxi"}},
			{Name: "Wise", Industry: "Finance & Fintech", Aliases: []string{"TransferWise"}},
			{Name: "Müller", Industry: "Finance & Fintech"},
			{Name: "Netflix", Industry: "Media"},
			{Name: "Netlify"},
		},
		Topics: []catalog.Topic{
			{Slug: "tiered-storage", Name: "Tiered storage", Aliases: []string{"remote storage"}, KIPs: []int{405}},
			{Slug: "kubernetes", Name: "Kafka on Kubernetes", Aliases: []string{"k8s", "Strimzi"}},
			{Slug: "exactly-once", Name: "Exactly-once semantics", Aliases: []string{"EOS", "exactly once"}},
			{Slug: "dead-letter-queues", Name: "Retries and dead-letter queues", Aliases: []string{"DLQ", "dead letters", "poison messages"}},
			{Slug: "disaster-recovery", Name: "Disaster recovery", Aliases: []string{"DR", "failover"}},
			{Slug: "change-data-capture", Name: "Change data capture", Aliases: []string{"CDC", "Debezium"}},
			{Slug: "replication", Name: "Cross-cluster replication", Aliases: []string{"MirrorMaker", "MM2", "MirrorMaker 2"}},
			{Slug: "cost", Name: "Cost", Aliases: []string{"save money", "cloud bill"}},
			{Slug: "multi-region", Name: "Multi-region", Aliases: []string{"several data centers"}},
			{Slug: "upgrades", Name: "Upgrades", Aliases: []string{"rolling restart"}},
		},
	}
	cat.Entries = []catalog.Entry{
		article("tiered1", 2024, "Uber", "Tiered storage in Kafka", "Old segments move to object stores.", "tiered-storage", "cost"),
		article("tiered2", 2022, "Grab", "Cheaper disks", "Remote storage keeps brokers small.", "tiered-storage"),
		article("kube1", 2023, "Wise", "Running Kafka on Kubernetes", "Brokers as pods.", "kubernetes"),
		article("kube2", 2021, "Grab", "Pods for brokers", "Strimzi operates the k8s clusters.", "kubernetes"),
		article("eos1", 2020, "Netflix", "Exactly-once billing", "Transactions end duplicates.", "exactly-once"),
		article("dlq1", 2019, "GoTo", "Handling dead letters", "Poison messages went to a queue of their own.", "dead-letter-queues"),
		article("dlq2", 2018, "Uber", "Reliable reprocessing", "A DLQ after several retries.", "dead-letter-queues"),
		article("dr1", 2017, "Wise", "When a data center burns", "Disaster recovery by failover.", "disaster-recovery", "multi-region"),
		article("cdc1", 2016, "Netflix", "Streaming the database", "Debezium reads the log.", "change-data-capture"),
		article("cdc2", 2015, "Wise", "Change data capture at scale", "A connector of our own reads the log.", "change-data-capture"),
		article("mirror1", 2014, "Uber", "Mirror Maker in anger", "It copied topics between regions.", "replication"),
		article("mirror2", 2013, "GoTo", "Replacing MirrorMaker2", "Multiregion traffic got a replicator.", "replication", "multi-region"),
		article("upgrade1", 2012, "Grab", "Upgrading a hundred brokers", "Rolling restarts in realtime.", "upgrades"),
		article("accent1", 0, "Müller", "Résumé of a naïve rollout", "It was the brokers' fault.", "upgrades"),
		article("tie-b", 2011, "Netlify", "Quorum", "", "cost"),
		article("tie-a", 2011, "Netlify", "Quorum", "", "cost"),
		article("tie-c", 2012, "Netlify", "Quorum", "", "cost"),
	}
	cat.Entries[7].Also = []string{"Uber"}
	cat.Entries[8].Format, cat.Entries[8].Event, cat.Entries[8].Authors = catalog.Talk, "Kafka Summit", []string{"Zoë Ångström", "Bo Li"}
	return cat
}

func article(id string, year int, company, title, approach string, topics ...string) catalog.Entry {
	return catalog.Entry{ID: id, Year: year, Company: company, Title: title, Approach: approach, Topics: topics,
		Format: catalog.Article, URL: "https://example.com/" + id, Evidence: catalog.Page}
}

// ready is the collection of a catalog with its index.
func ready(cat *catalog.Catalog) Collection {
	return Collection{Ready: OpenIndex(string(Build(cat).encode("text", nil)), "text"), Catalog: cat}
}
