package io.machiyaku.tenant;

import io.machiyaku.platform.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One edition of the terms of use in one language. A text is never changed: a new edition asks everybody again. */
@Entity
public class Terms extends TenantOwned {

    /** Whom they bind. */
    @Schema(name = "TermsKind")
    public enum Kind {
        STAFF,
        RESIDENT
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String language;
    private int edition;
    private String body;
    private Instant publishedAt;

    protected Terms() {}

    Terms(UUID tenantId, Kind kind, String language, int edition, String body, Instant publishedAt) {
        super(tenantId);
        this.kind = kind;
        this.language = language;
        this.edition = edition;
        this.body = body;
        this.publishedAt = publishedAt;
    }

    public Kind kind() {
        return kind;
    }

    public int edition() {
        return edition;
    }

    public String body() {
        return body;
    }
}
