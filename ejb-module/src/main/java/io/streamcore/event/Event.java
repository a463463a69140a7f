package io.streamcore.event;

/**
 * Something that has happened in a room. Fired as a CDI event inside the transaction that made it
 * so; observers that tell the outside observe {@code AFTER_SUCCESS}.
 */
public sealed interface Event
    permits DomainChanged,
        DomainReleased,
        EntitlementChanged,
        JobEnded,
        JobResumed,
        StreamChanged,
        UploadAccepted,
        UploadDeleted,
        UploadFailed,
        UploadFinished,
        UploadPlayable,
        UploadProgressed,
        UploadRestored,
        UserLeft,
        UserReturned {}
