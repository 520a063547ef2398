package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What kind of file of tensors a file is, by its first bytes. */
enum FileKind {
    /** What begins with the length of a header in JSON, or with nothing that is known. */
    SAFETENSORS,
    /** An archive: npz is one, but PyTorch's files are others. */
    ZIP,
    /** One array of NumPy. */
    NPY;

    private static final String CONVERT =
            " Convert it with Python:\n"
                    + "    import torch; from safetensors.torch import save_file\n"
                    + "    weights = torch.load(\"FILE\", map_location=\"cpu\", weights_only=True)\n"
                    + "    save_file({k: v.contiguous().clone() for k, v in weights.items()},"
                    + " \"FILE.safetensors\")";

    private static final int BYTES = 64;
    private static final int PICKLE_PROTOCOL = 0x80;
    private static final int OLDEST_PICKLE = 2;
    private static final int NEWEST_PICKLE = 5;

    /**
     * Tells the kind of a file.
     *
     * @throws WeightsException if it is of a kind that is known but not read
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
        if (isPickle(text)) {
            throw refusal(path, "a Python pickle, which can run any code when it is read", CONVERT);
        }
        if (text.startsWith("\211HDF\r\n\032\n")) {
            throw refusal(
                    path,
                    "an HDF5 file, as Keras writes them",
                    " Convert it with Python: numpy.savez(\"FILE.npz\", **{name: array, …}).");
        }
        if (text.startsWith("\037\213")) {
            throw refusal(path, "compressed with gzip", " Unpack it first: gunzip FILE.");
        }
        if (text.startsWith("version https://git-lfs")) {
            throw refusal(
                    path, "a pointer of Git LFS, not the file", " Get the file: git lfs pull.");
        }
        if (text.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)<(!doctype|html|\\?xml).*")) {
            throw refusal(
                    path,
                    "a web page",
                    " Download the file itself, not the page about it, and check the address.");
        }
        return SAFETENSORS;
    }

    private static boolean isPickle(String text) {
        // The length of a safetensors file's header may look the same, but then a brace follows.
        boolean header = text.length() > Long.BYTES && text.charAt(Long.BYTES) == '{';
        return text.length() > 2
                && !header
                && text.charAt(0) == PICKLE_PROTOCOL
                && text.charAt(1) >= OLDEST_PICKLE
                && text.charAt(1) <= NEWEST_PICKLE;
    }

    /** How to make a file of PyTorch one that is read. */
    static String convert(Path path) {
        return CONVERT.replace("FILE", path.getFileName().toString());
    }

    private static WeightsException refusal(Path path, String what, String advice) {
        return new WeightsException(
                path
                        + " is "
                        + what
                        + "; weights are read from safetensors and npz."
                        + advice.replace("FILE", path.getFileName().toString()));
    }
}
