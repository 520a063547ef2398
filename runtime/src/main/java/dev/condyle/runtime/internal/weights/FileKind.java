package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The format of a tensor file, detected by its first bytes. */
enum FileKind {
    /** Starts with the length of a JSON header. Also used for files of an unknown format. */
    SAFETENSORS,
    /** A zip archive: an npz file, or a file of PyTorch. */
    ZIP,
    /** A single NumPy array. */
    NPY,
    /** The index of weights that are split into several safetensors files. */
    INDEX;

    private static final String CONVERT =
            " Convert it with Python:\n"
                    + "    import torch; from safetensors.torch import save_file\n"
                    + "    weights = torch.load(\"FILE\", map_location=\"cpu\","
                    + " weights_only=True)\n"
                    + "    save_file({k: v.contiguous().clone() for k, v in weights.items()},"
                    + " \"FILE.safetensors\")";

    private static final String JOIN_PICKLES =
            " Join the files with Python, in their folder:\n"
                    + "    import json, torch; from safetensors.torch import save_file\n"
                    + "    files = set(json.load(open(\"FILE\"))[\"weight_map\"].values())\n"
                    + "    weights = {k: v.contiguous().clone() for file in files for k, v in"
                    + " torch.load(file, map_location=\"cpu\", weights_only=True).items()}\n"
                    + "    save_file(weights, \"joined.safetensors\")";

    private static final int MAX_INDEX = 1 << 20;
    private static final int BYTES = 64;
    private static final int PICKLE_PROTOCOL = 0x80;
    private static final int OLDEST_PICKLE = 2;
    private static final int NEWEST_PICKLE = 5;

    /**
     * Detects the format of a file.
     *
     * @throws WeightsException if the format is known but not supported
     */
    static FileKind of(Path path) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(BYTES);
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (text.startsWith(NpyHeader.MAGIC)) {
            return NPY;
        }
        if (isJson(start)) {
            checkIndex(path);
            return INDEX;
        }
        if (isPickle(text)) {
            throw refusal(
                    path,
                    "a Python pickle, which can execute arbitrary code when it is loaded",
                    CONVERT);
        }
        if (text.startsWith("\211HDF\r\n\032\n")) {
            throw refusal(
                    path,
                    "an HDF5 file, the format of Keras",
                    " Convert it with Python: numpy.savez(\"FILE.npz\", **{name: array, …}).");
        }
        if (text.startsWith("\037\213")) {
            throw refusal(path, "a gzip-compressed file", " Decompress it first: gunzip FILE.");
        }
        if (text.startsWith("version https://git-lfs")) {
            throw refusal(
                    path,
                    "a Git LFS pointer, not the file itself",
                    " Fetch the file: git lfs pull.");
        }
        if (text.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)<(!doctype|html|\\?xml).*")) {
            throw refusal(
                    path,
                    "an HTML page",
                    " Check the address, and download the file itself instead of a page about it.");
        }
        return SAFETENSORS;
    }

    /** Returns whether a file starts with a brace instead of the length of a header. */
    private static boolean isJson(byte[] start) {
        if (start.length >= Long.BYTES) {
            ByteBuffer length = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
            long headerBytes = length.getLong();
            if (headerBytes >= 0 && headerBytes <= SafetensorsFile.MAX_HEADER_BYTES) {
                return false;
            }
        }
        return new String(start, StandardCharsets.ISO_8859_1).stripLeading().startsWith("{");
    }

    private static void checkIndex(Path path) throws IOException {
        String text;
        try (InputStream in = Files.newInputStream(path)) {
            text = new String(in.readNBytes(MAX_INDEX), StandardCharsets.ISO_8859_1);
        }
        if (!text.contains("\"weight_map\"")) {
            throw refusal(path, "a JSON file", " Specify the weight file itself.");
        }
        if (text.contains(".bin\"") || text.contains(".pt\"")) {
            throw refusal(
                    path,
                    "the index of weights that are split into several Python pickles",
                    JOIN_PICKLES);
        }
    }

    private static boolean isPickle(String text) {
        // The header length of a safetensors file can start with the same bytes, but a brace
        // follows it.
        boolean header = text.length() > Long.BYTES && text.charAt(Long.BYTES) == '{';
        return text.length() > 2
                && !header
                && text.charAt(0) == PICKLE_PROTOCOL
                && text.charAt(1) >= OLDEST_PICKLE
                && text.charAt(1) <= NEWEST_PICKLE;
    }

    /** Explains how to convert a PyTorch file to safetensors. */
    static String convert(Path path) {
        return CONVERT.replace("FILE", path.getFileName().toString());
    }

    private static WeightsException refusal(Path path, String what, String advice) {
        return new WeightsException(
                path
                        + " is "
                        + what
                        + ". The supported formats are safetensors and npz."
                        + advice.replace("FILE", path.getFileName().toString()));
    }
}
