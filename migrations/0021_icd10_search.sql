-- The whole public-domain ICD-10-CM is searched here by the starts of words; the list Roomed starts with is searched in memory.
create index icd10_words on icd10 using gin (to_tsvector('simple', label || ' ' || synonyms));
