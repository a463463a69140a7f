package io.streamcore.web.media;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fields of the upload form, for the OpenAPI document; they are read by {@link UploadForm}. */
@Schema(name = "UploadForm", requiredProperties = "file")
record UploadFormSchema(
    @Schema(type = SchemaType.STRING, format = "binary") String file,
    @Schema(maxLength = 150, description = "Absent: taken from the file's tags.")
        @Nullable String title,
    @Schema(maxLength = 100, description = "Absent: taken from the file's tags.")
        @Nullable String artist,
    @Schema(defaultValue = "true", description = "Bring the ladder to -16 LUFS.")
        boolean normalize) {}
