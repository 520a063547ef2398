package dev.condyle.runtime.data;

import ai.djl.modality.cv.Image;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Pictures in a folder with a sub-folder a class: {@code flowers/rose/1.jpg}. They are JPEG, PNG,
 * BMP or GIF files, anywhere below the folder of their class; other files and what is hidden are
 * passed over. A picture is read when it is asked for, so that the data may be larger than memory.
 * The order is that of the names of folders and files, the same on every system.
 */
public final class ImageFolder {

    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "bmp", "gif");

    private ImageFolder() {}

    /**
     * Reads a folder whose sub-folders are named as the constants of an enum; upper and lower case,
     * spaces, hyphens and underscores do not matter. A constant may be without a folder.
     *
     * @throws MalformedDataException if a sub-folder is none of the constants, or there is no
     *     picture
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static <E extends Enum<E>> Dataset<Image, E> read(Path root, Class<E> type) {
        Map<String, E> constants = new TreeMap<>();
        for (E constant : type.getEnumConstants()) {
            constants.put(normalized(constant.name()), constant);
        }
        return read(root, name -> constant(root, name, constants));
    }

    /**
     * Reads a folder whose classes are the names of its sub-folders.
     *
     * @throws MalformedDataException if there is no picture
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static Dataset<Image, String> read(Path root) {
        return read(root, Function.identity());
    }

    private static <L> Dataset<Image, L> read(Path root, Function<String, L> labels) {
        if (!Files.isDirectory(root)) {
            throw new MalformedDataException(
                    root + " is not a folder: give one with a sub-folder for each class.");
        }
        List<Path> files = new ArrayList<>();
        List<L> fileLabels = new ArrayList<>();
        for (Path folder : sorted(root, false)) {
            if (Files.isDirectory(folder)) {
                List<Path> pictures = sorted(folder, true);
                if (!pictures.isEmpty()) {
                    L label = labels.apply(folder.getFileName().toString());
                    pictures.forEach(picture -> fileLabels.add(label));
                    files.addAll(pictures);
                }
            }
        }
        if (files.isEmpty()) {
            throw new MalformedDataException(
                    "There is no picture ("
                            + String.join(", ", ENDINGS.stream().sorted().toList())
                            + ") in a sub-folder of "
                            + root
                            + ": put the pictures of each class into a folder with its name.");
        }
        return new ImageFiles<>(root, List.copyOf(files), List.copyOf(fileLabels));
    }

    private static List<Path> sorted(Path folder, boolean pictures) {
        try (Stream<Path> found = pictures ? Files.walk(folder) : Files.list(folder)) {
            return found.filter(path -> !isHidden(folder, path))
                    .filter(path -> !pictures || isPicture(path))
                    .sorted(Comparator.comparing(path -> folder.relativize(path).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be read: " + e, e);
        }
    }

    private static boolean isHidden(Path folder, Path path) {
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPicture(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1))
                && Files.isRegularFile(path);
    }

    private static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    private static <E extends Enum<E>> E constant(
            Path root, String name, Map<String, E> constants) {
        E constant = constants.get(normalized(name));
        if (constant == null) {
            throw new MalformedDataException(
                    "The folder "
                            + root.resolve(name)
                            + " is none of the labels "
                            + constants.values()
                            + ": rename it, move it away, or add a constant.");
        }
        return constant;
    }
}
