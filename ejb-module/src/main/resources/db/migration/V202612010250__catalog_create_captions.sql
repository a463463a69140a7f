-- What is said in titles, to be read along.

CREATE TABLE content_captions (
  content_id UUID         NOT NULL REFERENCES content (content_id) ON DELETE CASCADE,
  language   VARCHAR(35)  NOT NULL,
  label      VARCHAR(100) NOT NULL,
  body       TEXT         NOT NULL,
  updated_at TIMESTAMPTZ  NOT NULL DEFAULT now(),
  PRIMARY KEY (content_id, language)
);
COMMENT ON TABLE content_captions IS 'Captions of titles, one text in each language.';
COMMENT ON COLUMN content_captions.language IS 'A language tag (BCP 47) in its canonical spelling, such as en or pt-BR.';
COMMENT ON COLUMN content_captions.label IS 'What viewers choose it by.';
COMMENT ON COLUMN content_captions.body IS 'WebVTT as it is served: written anew from what was sent.';
COMMENT ON COLUMN content_captions.updated_at IS 'When it was last replaced.';
