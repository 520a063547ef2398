package dev.condyle.runtime.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.condyle.Resize;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Tasks;
import dev.condyle.runtime.generated.Inputs;
import dev.condyle.runtime.internal.batch.BatchIterator;
import dev.condyle.runtime.internal.batch.EncodedBatches;
import dev.condyle.runtime.internal.engine.Engines;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFolderTest {

    private enum Flower {
        WILD_ROSE,
        TULIP
    }

    private enum Food {
        NOT_HOT_DOG,
        CRÈME
    }

    @TempDir private Path root;

    private void picture(String path, int width) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        String type = path.substring(path.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        assertTrue(
                ImageIO.write(
                        new BufferedImage(width, 3, BufferedImage.TYPE_INT_RGB),
                        type,
                        file.toFile()));
    }

    private void text(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "no picture");
    }

    private static List<String> names(Dataset<?, ?> data) {
        return IntStream.range(0, data.size())
                .mapToObj(data::describe)
                .map(name -> name.replace('\\', '/'))
                .toList();
    }

    @Test
    void everySubfolderIsALabel() throws IOException {
        picture("tulip/b.png", 1);
        picture("tulip/a.JPG", 2);
        picture("Wild-Rose/x/deep.bmp", 3);
        picture("Wild-Rose/c.gif", 4);
        picture("Wild-Rose/d.jpeg", 5);
        ImageFolder<Flower> data = ImageFolder.read(root, Flower.class);
        assertEquals(
                List.of(
                        "Wild-Rose/c.gif",
                        "Wild-Rose/d.jpeg",
                        "Wild-Rose/x/deep.bmp",
                        "tulip/a.JPG",
                        "tulip/b.png"),
                names(data));
        assertEquals(
                List.of(4, 5, 3, 2, 1),
                IntStream.range(0, 5).mapToObj(i -> data.input(i).getWidth()).toList());
        assertEquals(Flower.WILD_ROSE, data.label(2));
        assertEquals(Flower.TULIP, data.label(3));
        assertEquals(List.of(Flower.WILD_ROSE, Flower.TULIP), data.labels());
        assertEquals(root.resolve("tulip/b.png"), data.file(4));
    }

    @Test
    void withoutAnEnumTheFolderNamesAreTheLabels() throws IOException {
        picture("two words/1.png", 1);
        picture("One/1.png", 1);
        ImageFolder<String> data = ImageFolder.read(root);
        assertEquals(List.of("One", "two words"), data.labels());
        assertEquals("One", data.label(0));
    }

    @Test
    void otherFilesAreListedAndHiddenFilesAreNot() throws IOException {
        picture("tulip/1.png", 1);
        text("tulip/notes.txt");
        text("tulip/png");
        text("readme.md");
        text("tulip/.hidden.png");
        text("tulip/.cache/1.png");
        text(".git/1.png");
        ImageFolder<Flower> data = ImageFolder.read(root, Flower.class);
        assertEquals(List.of("tulip/1.png"), names(data));
        assertEquals(
                List.of("readme.md", "tulip/notes.txt", "tulip/png"),
                data.ignored().stream()
                        .map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .toList());
        assertTrue(
                data.toString().contains(": 1 images, 1 labels; 3 other files ignored: readme.md"),
                data.toString());
    }

    @Test
    void aFolderThatDoesNotMatchALabelIsRejected() throws IOException {
        picture("tulip/1.png", 1);
        picture("wildrose/1.png", 1);
        DataException e =
                assertThrows(DataException.class, () -> ImageFolder.read(root, Flower.class));
        assertEquals(
                "The folder "
                        + root.resolve("wildrose")
                        + " does not match any of the labels WILD_ROSE, TULIP. Did you mean WILD_ROSE? Rename"
                        + " it, or move it elsewhere.",
                e.getMessage());
    }

    @Test
    void aFolderWithoutSubfoldersOrImagesIsRejected() throws IOException {
        Path missing = root.resolve("missing");
        assertEquals(
                "The folder " + missing + " does not exist.",
                assertThrows(DataException.class, () -> ImageFolder.read(missing)).getMessage());
        picture("1.png", 1);
        Path file = root.resolve("1.png");
        assertEquals(
                file
                        + " is a file. Pass the folder that contains one subfolder of images per"
                        + " label.",
                assertThrows(DataException.class, () -> ImageFolder.read(file)).getMessage());
        assertEquals(
                "The folder "
                        + root
                        + " has no subfolders. Put the images of each label into a subfolder with its"
                        + " name.",
                assertThrows(DataException.class, () -> ImageFolder.read(root)).getMessage());
        text("tulip/notes.txt");
        assertEquals(
                "No subfolder of "
                        + root
                        + " contains an image (jpg, jpeg, png, bmp, gif, tif, tiff or webp).",
                assertThrows(DataException.class, () -> ImageFolder.read(root)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void anUnreadableImageIsReported(String type) throws IOException {
        picture("tulip/1." + type, 50);
        Path file = root.resolve("tulip/1." + type);
        byte[] bytes = Files.readAllBytes(file);
        Dataset<Image, String> data = ImageFolder.read(root);
        for (int length : new int[] {0, 5, 20}) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            DataException e = assertThrows(DataException.class, () -> data.input(0));
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        }
    }

    @Test
    void anUnreadableImageIsReportedWhenItsBatchIsRead() throws IOException {
        picture("tulip/1.png", 9);
        picture("wild rose/1.png", 9);
        text("wild rose/2.png");
        Dataset<Image, Flower> data = ImageFolder.read(root, Flower.class);
        try (NDManager manager = Engines.newManager(Optional.empty());
                var source =
                        new EncodedBatches<>(
                                data,
                                Inputs.image(new Shape(3, 4, 4), Resize.STRETCH),
                                Tasks.of(LabelSets.of(Flower.class)),
                                2);
                BatchIterator cursor = source.open()) {
            cursor.next(manager).close();
            DataException e = assertThrows(DataException.class, () -> cursor.next(manager));
            assertEquals(
                    "Batch 2 of 2, "
                            + Path.of("wild rose", "2.png")
                            + ": "
                            + root.resolve("wild rose").resolve("2.png")
                            + " is not an image: its content is not JPEG, PNG, GIF, BMP or TIFF."
                            + " Replace or remove it.",
                    e.getMessage());
        }
    }

    private static String refusal(Executable action) {
        return assertThrows(DataException.class, action).getMessage();
    }

    @Test
    void foldersMatchLabelsLikeCsvCells() throws IOException {
        picture("not-hot.dog/1.png", 1);
        assertEquals(List.of(Food.NOT_HOT_DOG), ImageFolder.read(root, Food.class).labels());

        picture("not.hot-dgo/1.png", 1);
        assertEquals(
                "The folder "
                        + root.resolve("not.hot-dgo")
                        + " does not match any of the labels NOT_HOT_DOG, CRÈME. Did you mean"
                        + " NOT_HOT_DOG? Rename it, or move it elsewhere.",
                refusal(() -> ImageFolder.read(root, Food.class)));
    }

    /** The names in a zip file system do not depend on the locale. */
    @Test
    void decomposedFolderNamesEqualTheirLabels() throws IOException {
        picture("a/1.png", 3);
        byte[] png = Files.readAllBytes(root.resolve("a/1.png"));
        Path zip = root.resolve("photos.zip");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path folder = files.getPath("/photos");
            Files.createDirectories(folder.resolve("cre\u0300me"));
            Files.write(folder.resolve("cre\u0300me").resolve("1.png"), png);
            Files.createDirectories(folder.resolve("not hot dog"));
            Files.write(folder.resolve("not hot dog").resolve("1.png"), png);

            ImageFolder<Food> typed = ImageFolder.read(folder, Food.class);
            ImageFolder<String> named = ImageFolder.read(folder);

            assertEquals(List.of(Food.CRÈME, Food.NOT_HOT_DOG), typed.labels());
            assertEquals(3, typed.input(0).getWidth());
            assertEquals(List.of("cr\u00E8me", "not hot dog"), named.labels());
            assertEquals(
                    0, LabelSets.ofNames("cre\u0300me", "not hot dog").indexOf(named.label(0)));
            assertEquals(0, LabelSets.ofNames("cr\u00E8me", "x").indexOf("cre\u0300me"));
        }
    }

    @Test
    void aSubfolderWithoutImagesIsRejected() throws IOException {
        picture("rose/1.png", 1);
        text("tulip/notes.txt");
        Files.createDirectory(root.resolve("wild\nrose"));

        assertEquals(
                "Subfolders of "
                        + root
                        + " contain no images (jpg, jpeg, png, bmp, gif, tif, tiff or webp): tulip,"
                        + " wild\\nrose. Add images, or move the subfolders elsewhere.",
                refusal(() -> ImageFolder.read(root)));
    }

    @Test
    void aClassOfUnreadableImagesIsNotSkipped() throws IOException {
        picture("rose/1.png", 1);
        text("tulip/1.png");
        text("tulip/2.png");
        ImageFolder<String> data = ImageFolder.read(root);

        String reason =
                " is not an image: its content is not JPEG, PNG, GIF, BMP or TIFF. Replace or"
                        + " remove it.";
        assertEquals(
                "All images of the labels tulip in "
                        + root
                        + " are unreadable: "
                        + root.resolve("tulip/1.png")
                        + reason
                        + " "
                        + root.resolve("tulip/2.png")
                        + reason,
                refusal(data::skipUnreadable));
    }

    @Test
    void linksToMissingFilesAreUnreadableImages() throws IOException {
        picture("rose/1.png", 1);
        Files.createSymbolicLink(root.resolve("rose/2.png"), root.resolve("missing.png"));
        Files.createDirectory(root.resolve("tulip"));
        Path link = root.resolve("tulip/1.jpg");
        Files.createSymbolicLink(link, root.resolve("missing.jpg"));
        Files.createSymbolicLink(root.resolve("tulip/notes.txt"), root.resolve("missing.txt"));
        ImageFolder<String> data = ImageFolder.read(root);

        String reason =
                link
                        + " cannot be read as an image: it is a link to a missing file. Replace or"
                        + " remove it.";
        assertEquals(List.of("rose", "tulip"), data.labels());
        assertEquals(List.of(root.resolve("tulip/notes.txt")), data.ignored());
        assertEquals(reason, refusal(() -> data.input(2)));
        assertEquals(
                "All images of the labels tulip in " + root + " are unreadable: " + reason,
                refusal(data::skipUnreadable));
        picture("tulip/2.jpg", 1);
        assertEquals(
                List.of(root.resolve("rose/2.png"), link),
                List.copyOf(ImageFolder.read(root).skipUnreadable().unreadable().keySet()));
    }

    @Test
    void aLinkToAMissingSubfolderIsRejected() throws IOException {
        picture("rose/1.png", 1);
        Files.createSymbolicLink(root.resolve("tulip"), root.resolve("missing"));

        assertEquals(
                root.resolve("tulip")
                        + " is a link to a missing file or folder. Replace or remove it.",
                refusal(() -> ImageFolder.read(root)));
    }

    @Test
    void controlCharactersAreEscapedInMessages() throws IOException {
        picture("wild\u001Brose/\u202E1\n.png", 1);
        text("wild\u001Brose/\t.txt");
        ImageFolder<String> data = ImageFolder.read(root);

        assertEquals("wild\\u001Brose/\\u202E1\\n.png", data.describe(0));
        assertTrue(data.toString().endsWith("ignored: wild\\u001Brose/\\t.txt)"), data.toString());
        assertEquals(
                "The folder "
                        + root
                        + "/wild\\u001Brose does not match any of the labels NOT_HOT_DOG, CRÈME."
                        + " Rename it, or move it elsewhere.",
                refusal(() -> ImageFolder.read(root, Food.class)));
        assertEquals(
                "There is no label wild\\u001Brose. The labels are rose, tulip.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> LabelSets.ofNames("rose", "tulip").indexOf(data.label(0)))
                        .getMessage());
        Path missing = root.resolve("a\nb");
        assertEquals(
                "The folder " + root + "/a\\nb does not exist.",
                refusal(() -> ImageFolder.read(missing)));
    }
}
