-- What a title needs beyond the seed: whose it is, whether it is sold, its poster, and how it is found.

-- Both extensions are trusted: an ordinary user who may create in the database may create them. Where an
-- administrator has put them into another schema, they are used from there; so their schemas are looked up,
-- and functions that name nothing by the search path hide them.
DO $do$
DECLARE
  accents  text;
  trigrams text;
BEGIN
  CREATE EXTENSION IF NOT EXISTS unaccent;
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  SELECT quote_ident(n.nspname) INTO accents
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'unaccent';
  SELECT quote_ident(n.nspname) INTO trigrams
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';

  EXECUTE format(
    'CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT'
    ' AS $f$ SELECT lower(%1$s.unaccent(%2$L::regdictionary, $1)) $f$', accents, accents || '.unaccent');
  EXECUTE format(
    'CREATE FUNCTION resembles(text, text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE'
    ' AS $f$ SELECT $1 OPERATOR(%1$s.%%>) $2 $f$', trigrams);
  EXECUTE format(
    'CREATE FUNCTION resemblance(text, text) RETURNS real LANGUAGE sql STABLE PARALLEL SAFE'
    ' AS $f$ SELECT %1$s.word_similarity($2, $1) $f$', trigrams);

  ALTER TABLE content ADD COLUMN search_title TEXT GENERATED ALWAYS AS (folded(title)) STORED;
  EXECUTE format('CREATE INDEX idx_content_search_title ON content USING gin (search_title %s.gin_trgm_ops)', trigrams);
END
$do$;

COMMENT ON FUNCTION folded(text) IS 'The text in lower case, without accents: as it is compared in searches.';
COMMENT ON FUNCTION resembles(text, text) IS 'Whether the first text has words like the second; by pg_trgm.word_similarity_threshold.';
COMMENT ON FUNCTION resemblance(text, text) IS 'How much the first text has words like the second, 0 to 1.';

ALTER TABLE content
  ADD COLUMN user_id              UUID    NOT NULL REFERENCES users (user_id) ON DELETE CASCADE,
  ADD COLUMN monetization_enabled BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN poster_path          TEXT,
  ADD COLUMN popularity           BIGINT  NOT NULL DEFAULT 0 CHECK (popularity >= 0),
  ADD COLUMN search_words         TSVECTOR GENERATED ALWAYS AS (
    setweight(to_tsvector('simple'::regconfig, folded(title)), 'A')
    || setweight(to_tsvector('simple'::regconfig, folded(coalesce(description, ''))), 'B')) STORED;

COMMENT ON COLUMN content.search_title IS 'The title as it is compared in searches that forgive typing errors.';
COMMENT ON COLUMN content.user_id IS 'Who added the title, and may change it.';
COMMENT ON COLUMN content.monetization_enabled IS 'Whether only subscribers with vod_access may play it.';
COMMENT ON COLUMN content.poster_path IS 'Object key of the poster.';
COMMENT ON COLUMN content.popularity IS 'How many profiles have watched it in the last 30 days; an episode counts for its series, too.';
COMMENT ON COLUMN content.search_words IS 'The words of title and description, for searches.';

CREATE INDEX idx_content_search_words ON content USING gin (search_words);
CREATE INDEX idx_content_user ON content (user_id);
CREATE INDEX idx_content_new ON content (created_at DESC, content_id DESC) WHERE deleted_at IS NULL;
CREATE INDEX idx_content_popular ON content (popularity DESC, content_id DESC) WHERE deleted_at IS NULL;
CREATE INDEX idx_content_deleted ON content (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE content_ratings (
  profile_id UUID        NOT NULL REFERENCES profiles (profile_id) ON DELETE CASCADE,
  content_id UUID        NOT NULL REFERENCES content (content_id) ON DELETE CASCADE,
  rating     SMALLINT    NOT NULL CHECK (rating BETWEEN 1 AND 10),
  rated_at   TIMESTAMPTZ NOT NULL DEFAULT now(),
  PRIMARY KEY (profile_id, content_id)
);
COMMENT ON TABLE content_ratings IS 'What a profile thinks of a title; their average is content.rating.';
CREATE INDEX idx_content_ratings_content ON content_ratings (content_id);

INSERT INTO genres (name) VALUES
  ('Audio drama'), ('Blues'), ('Children'), ('Classical'), ('Comedy'), ('Crime'), ('Documentary'), ('Drama'),
  ('Electronic'), ('Folk'), ('Hip-hop'), ('History'), ('Jazz'), ('Live set'), ('Metal'), ('Mystery'), ('Pop'),
  ('Reading'), ('Rock'), ('Science'), ('Science fiction'), ('Soul'), ('Talk'), ('World')
ON CONFLICT DO NOTHING;
