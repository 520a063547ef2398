package dev.condyle.samples.emoji;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.picture.ImageFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The emoji of a zip file with one folder per group, in the order of the file. They are kept in
 * memory.
 */
final class EmojiZip implements Dataset<Image, EmojiGroup> {

    private final List<String> names = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private final List<EmojiGroup> groups = new ArrayList<>();

    private EmojiZip() {}

    /**
     * Reads all emoji of a zip file.
     *
     * @throws IOException if the stream cannot be read, or an entry is not an image in the folder
     *     of a group
     */
    static EmojiZip read(InputStream stream) throws IOException {
        EmojiZip emoji = new EmojiZip();
        try (ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                emoji.add(entry.getName(), zip.readAllBytes());
            }
        }
        return emoji;
    }

    private void add(String name, byte[] png) throws IOException {
        Image image;
        try {
            image = ImageFile.read(png);
        } catch (DataException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
        groups.add(group(name));
        names.add(name);
        images.add(image);
    }

    private static EmojiGroup group(String name) throws IOException {
        String folder = name.substring(0, Math.max(0, name.indexOf('/')));
        try {
            return EmojiGroup.valueOf(folder.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IOException(name + " is not in the folder of a group", e);
        }
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public Image input(int index) {
        return images.get(index);
    }

    @Override
    public EmojiGroup label(int index) {
        return groups.get(index);
    }

    /** Returns the name in the zip file: {@code animals_nature/1f331.png}. */
    @Override
    public String describe(int index) {
        return names.get(index);
    }
}
