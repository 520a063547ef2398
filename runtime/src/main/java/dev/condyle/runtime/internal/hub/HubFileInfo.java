package dev.condyle.runtime.internal.hub;

import dev.condyle.runtime.internal.file.Checksum;

/**
 * What the hub states about a file.
 *
 * @param commit the commit hash of the revision
 * @param tag the ETag: the SHA-256 of a large file, the Git hash of a small one
 * @param size the size in bytes
 */
record HubFileInfo(String commit, String tag, long size) {

    Checksum checksum() {
        return Checksum.ofTag(tag, size);
    }
}
