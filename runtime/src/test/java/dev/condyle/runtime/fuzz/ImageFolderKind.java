package dev.condyle.runtime.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.picture.ImageFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Folders of images with changed files, names and links. Several threads read them. */
final class ImageFolderKind implements FuzzKind {

    private static final List<String> NAMES =
            List.of(
                    "a/1.png",
                    "a/2.JPG",
                    "a/deep/3.gif",
                    "b/1.bmp",
                    "b/2.tif",
                    "b/3.jpeg",
                    "\u00e9/1.png");

    private Mutator mutator;
    private List<byte[]> seeds;

    @Override
    public String name() {
        return "imagefolder";
    }

    @Override
    public Class<DataException> documented() {
        return DataException.class;
    }

    @Override
    public boolean usesThreads() {
        return true;
    }

    @Override
    public List<Input> valid(Path folder) throws IOException {
        seeds = ImageKind.seeds();
        mutator = new Mutator(seeds, List.of());
        Path root = folder.resolve("valid");
        for (int i = 0; i < NAMES.size(); i++) {
            Path file = root.resolve(NAMES.get(i));
            Files.createDirectories(file.getParent());
            Files.write(file, seeds.get(i));
        }
        return List.of(new TreeInput(root));
    }

    @Override
    public Input changed(Random random, Path folder) throws IOException {
        // A new folder: old ones are deleted with the folder of the test.
        Path root = Files.createTempDirectory(folder, "images");
        for (String name : NAMES) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            byte[] bytes = seeds.get(random.nextInt(seeds.size()));
            switch (random.nextInt(20)) {
                case 0, 1, 2 -> Files.write(file, mutator.changed(random));
                case 3 -> Files.createSymbolicLink(file, Path.of("nowhere"));
                case 4 -> Files.createDirectory(file);
                case 5 -> Files.createSymbolicLink(file, Path.of("..").resolve(name));
                case 6 -> Files.createSymbolicLink(file, root);
                case 7 -> Files.write(file.resolveSibling(".hidden.png"), bytes);
                case 8 -> Files.write(file.resolveSibling("x\n\u202e.png"), bytes);
                case 9 -> Files.write(file, new byte[0]);
                case 10 -> Files.deleteIfExists(file);
                default -> Files.write(file, bytes);
            }
        }
        return new TreeInput(root);
    }

    private record TreeInput(Path root) implements Input {

        @Override
        public long bytes() {
            return 100_000;
        }

        @Override
        public ImageFolder<String> read() {
            ImageFolder<String> images = ImageFolder.read(root).skipUnreadable();
            for (int i = 0; i < images.size(); i++) {
                ImageKind.encode(images.input(i));
                images.describe(i);
            }
            images.toString();
            return images;
        }

        /** No file is lost: each is an image, unreadable, or ignored. */
        @Override
        public void check(Object read) throws IOException {
            ImageFolder<?> images = (ImageFolder<?>) read;
            try (Stream<Path> walk = Files.walk(root)) {
                List<Path> files =
                        walk.filter(it -> Files.isRegularFile(it))
                                .filter(it -> !it.getFileName().toString().startsWith("."))
                                .toList();
                Set<Path> ignored = Set.copyOf(images.ignored());
                for (Path file : files) {
                    boolean found = ignored.contains(file) || images.unreadable().containsKey(file);
                    for (int i = 0; i < images.size() && !found; i++) {
                        found = images.file(i).equals(file);
                    }
                    assertEquals(true, found, file.toString());
                }
            }
        }
    }
}
