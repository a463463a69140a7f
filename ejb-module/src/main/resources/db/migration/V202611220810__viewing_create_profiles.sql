-- Who watches on an account, what they watched, what they are offered, and what opens a single title.

CREATE TABLE profiles (
  profile_id UUID         NOT NULL DEFAULT gen_random_uuid(),
  user_id    UUID         NOT NULL,
  name       VARCHAR(100) NOT NULL,
  is_child   BOOLEAN      NOT NULL DEFAULT FALSE,
  created_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  deleted_at TIMESTAMPTZ,
  version    BIGINT       NOT NULL DEFAULT 0,
  CONSTRAINT profiles_pkey PRIMARY KEY (profile_id),
  CONSTRAINT profiles_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (user_id) ON DELETE CASCADE
);
CREATE INDEX idx_profiles_user ON profiles (user_id);

COMMENT ON COLUMN profiles.deleted_at IS 'When the profile was deleted; it can be restored for 30 days';
COMMENT ON COLUMN profiles.version IS 'Counts the changes of the row, for ETag and If-Match';

CREATE TABLE watch_history (
  watch_history_id         UUID        NOT NULL DEFAULT gen_random_uuid(),
  profile_id               UUID        NOT NULL,
  content_id               UUID        NOT NULL,
  watched_duration_seconds INTEGER     NOT NULL DEFAULT 0,
  completed                BOOLEAN     NOT NULL DEFAULT FALSE,
  last_watched_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  CONSTRAINT watch_history_pkey PRIMARY KEY (watch_history_id),
  CONSTRAINT watch_history_profile_id_content_id_key UNIQUE (profile_id, content_id),
  CONSTRAINT watch_history_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profiles (profile_id) ON DELETE CASCADE,
  CONSTRAINT watch_history_content_id_fkey FOREIGN KEY (content_id) REFERENCES content (content_id) ON DELETE CASCADE,
  CONSTRAINT watch_history_watched_duration_seconds_check CHECK (watched_duration_seconds >= 0)
);
CREATE INDEX idx_watch_history_profile_last ON watch_history (profile_id, last_watched_at DESC);
CREATE INDEX idx_watch_history_content ON watch_history (content_id);

CREATE TABLE recommendations (
  recommendation_id UUID             NOT NULL DEFAULT gen_random_uuid(),
  profile_id        UUID             NOT NULL,
  content_id        UUID             NOT NULL,
  score             DOUBLE PRECISION NOT NULL,
  generated_at      TIMESTAMPTZ      NOT NULL DEFAULT now(),
  CONSTRAINT recommendations_pkey PRIMARY KEY (recommendation_id),
  CONSTRAINT recommendations_profile_id_content_id_key UNIQUE (profile_id, content_id),
  CONSTRAINT recommendations_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profiles (profile_id) ON DELETE CASCADE,
  CONSTRAINT recommendations_content_id_fkey FOREIGN KEY (content_id) REFERENCES content (content_id) ON DELETE CASCADE
);
CREATE INDEX idx_recommendations_profile_score ON recommendations (profile_id, score DESC);
CREATE INDEX idx_recommendations_content ON recommendations (content_id);

CREATE TABLE stream_tokens (
  stream_token_id UUID         NOT NULL DEFAULT gen_random_uuid(),
  profile_id      UUID         NOT NULL,
  content_id      UUID,
  token           VARCHAR(100) NOT NULL,
  expires_at      TIMESTAMPTZ  NOT NULL,
  created_at      TIMESTAMPTZ  NOT NULL DEFAULT now(),
  stream_id       UUID,
  playlist_id     UUID,
  episode_id      UUID,
  CONSTRAINT stream_tokens_pkey PRIMARY KEY (stream_token_id),
  CONSTRAINT stream_tokens_token_key UNIQUE (token),
  CONSTRAINT stream_tokens_profile_id_fkey FOREIGN KEY (profile_id) REFERENCES profiles (profile_id) ON DELETE CASCADE,
  CONSTRAINT stream_tokens_content_id_fkey FOREIGN KEY (content_id) REFERENCES content (content_id) ON DELETE CASCADE,
  CONSTRAINT stream_tokens_stream_id_fkey FOREIGN KEY (stream_id) REFERENCES streams (stream_id) ON DELETE CASCADE,
  CONSTRAINT stream_tokens_playlist_id_fkey FOREIGN KEY (playlist_id) REFERENCES playlists (playlist_id) ON DELETE CASCADE,
  CONSTRAINT stream_tokens_episode_id_fkey FOREIGN KEY (episode_id) REFERENCES episodes (episode_id) ON DELETE CASCADE,
  CONSTRAINT stream_tokens_target_check CHECK (num_nonnulls(content_id, stream_id, playlist_id, episode_id) = 1)
);
CREATE INDEX idx_stream_tokens_profile ON stream_tokens (profile_id);
CREATE INDEX idx_stream_tokens_expires ON stream_tokens (expires_at);

COMMENT ON TABLE stream_tokens IS 'Opens exactly one title, stream, playlist or episode to one profile for a while';
COMMENT ON COLUMN stream_tokens.token IS 'SHA-256 of the token; the token itself is shown once and never stored';
COMMENT ON COLUMN stream_tokens.stream_id IS 'The live stream the token opens';
COMMENT ON COLUMN stream_tokens.playlist_id IS 'The playlist the token opens';
COMMENT ON COLUMN stream_tokens.episode_id IS 'The podcast episode the token opens';
