package servicedelivery.reporting.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One file of a published report. */
@Entity
@Immutable
@IdClass(PublishedFile.Key.class)
@SuppressWarnings("NullAway.Init")
public class PublishedFile {

    record Key(UUID publication, String extension) implements Serializable {}

    @Id
    private UUID publication;

    @Id
    private String extension;

    private String mediaType;
    private byte[] content;

    static PublishedFile of(UUID publication, String extension, String mediaType, byte[] content) {
        var file = new PublishedFile();
        file.publication = publication;
        file.extension = extension;
        file.mediaType = mediaType;
        file.content = content.clone();
        return file;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content.clone();
    }
}
