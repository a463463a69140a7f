-- Of lists of recommendations: why a title is on one, whose are made and from what, and whose are to be made anew.

ALTER TABLE recommendations
  ADD COLUMN because_content_id UUID REFERENCES content (content_id) ON DELETE SET NULL;
COMMENT ON COLUMN recommendations.because_content_id IS 'The watched title that it is there for; null: it is popular.';
CREATE INDEX idx_recommendations_because ON recommendations (because_content_id) WHERE because_content_id IS NOT NULL;

CREATE TABLE recommendation_models (
  model_id    UUID        PRIMARY KEY,
  method      VARCHAR(10) NOT NULL CHECK (method IN ('ease', 'cosine')),
  titles      INTEGER     NOT NULL CHECK (titles >= 0),
  profiles    BIGINT      NOT NULL CHECK (profiles >= 0),
  as_of       TIMESTAMPTZ NOT NULL,
  object_path TEXT        NOT NULL,
  made_at     TIMESTAMPTZ NOT NULL DEFAULT now()
);
COMMENT ON TABLE recommendation_models IS 'What was learned from all histories: which titles go with which; the latest is used.';
COMMENT ON COLUMN recommendation_models.method IS 'How it was learned.';
COMMENT ON COLUMN recommendation_models.titles IS 'How many titles it knows.';
COMMENT ON COLUMN recommendation_models.profiles IS 'From how many profiles it was learned.';
COMMENT ON COLUMN recommendation_models.as_of IS 'The moment by which it tells what was watched lately.';
COMMENT ON COLUMN recommendation_models.object_path IS 'Object key of the model.';
CREATE INDEX idx_recommendation_models_made ON recommendation_models (made_at DESC);

CREATE TABLE recommendation_lists (
  profile_id   UUID PRIMARY KEY REFERENCES profiles (profile_id) ON DELETE CASCADE,
  model_id     UUID,
  generated_at TIMESTAMPTZ,
  stale_since  TIMESTAMPTZ
) WITH (fillfactor = 70);
COMMENT ON TABLE recommendation_lists IS 'Which profiles have a list of recommendations, an empty one perhaps, and which are due for one.';
COMMENT ON COLUMN recommendation_lists.model_id IS 'The model that the list was made with; null: there was none.';
COMMENT ON COLUMN recommendation_lists.generated_at IS 'When the list was made; null: not yet.';
COMMENT ON COLUMN recommendation_lists.stale_since IS 'Since when there is something that the list does not know; null: it knows all.';
CREATE INDEX idx_recommendation_lists_stale ON recommendation_lists (stale_since) WHERE stale_since IS NOT NULL;

-- Whoever changes what lists are made from marks the list, in the same transaction: heart-beats, removals, ratings. A
-- heart-beat does so with a new title, with every five minutes that are heard, and at the end.
CREATE FUNCTION recommendation_lists_mark() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  changed UUID := CASE WHEN TG_OP = 'DELETE' THEN OLD.profile_id ELSE NEW.profile_id END;
BEGIN
  INSERT INTO streamcore.recommendation_lists AS l (profile_id, stale_since)
  SELECT p.profile_id, now() FROM streamcore.profiles p WHERE p.profile_id = changed -- and is not being erased
  ON CONFLICT (profile_id) DO UPDATE SET stale_since = excluded.stale_since WHERE l.stale_since IS NULL;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION recommendation_lists_mark() IS 'Marks the list of the row''s profile as due.';

CREATE TRIGGER recommendation_lists_mark_watched AFTER INSERT OR DELETE ON watch_history
  FOR EACH ROW EXECUTE FUNCTION recommendation_lists_mark();
CREATE TRIGGER recommendation_lists_mark_watched_on AFTER UPDATE ON watch_history
  FOR EACH ROW WHEN (OLD.completed <> NEW.completed
    OR OLD.watched_duration_seconds / 300 <> NEW.watched_duration_seconds / 300)
  EXECUTE FUNCTION recommendation_lists_mark();
CREATE TRIGGER recommendation_lists_mark_rated AFTER INSERT OR DELETE OR UPDATE OF rating ON content_ratings
  FOR EACH ROW EXECUTE FUNCTION recommendation_lists_mark();
CREATE TRIGGER recommendation_lists_mark_new AFTER INSERT OR UPDATE OF is_child, deleted_at ON profiles
  FOR EACH ROW EXECUTE FUNCTION recommendation_lists_mark();

INSERT INTO recommendation_lists (profile_id, stale_since)
SELECT profile_id, now() FROM profiles WHERE deleted_at IS NULL;
