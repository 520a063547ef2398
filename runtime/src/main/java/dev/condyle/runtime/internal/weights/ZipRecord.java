package dev.condyle.runtime.internal.weights;

/**
 * An entry of a zip archive, as its directory describes it.
 *
 * @param name the name
 * @param stored whether it is not compressed
 * @param crc the checksum of the content
 * @param compressed the size in the archive in bytes
 * @param size the size of the content in bytes
 * @param header the offset of the header before the data in the file
 */
record ZipRecord(String name, boolean stored, long crc, long compressed, long size, long header) {}
