-- Which fields a version changed; never those that an erasure takes away. Nothing is known of older versions.
ALTER TABLE survey_response_version ADD COLUMN changes jsonb NOT NULL DEFAULT '[]';
