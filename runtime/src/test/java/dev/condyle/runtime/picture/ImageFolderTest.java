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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFolderTest {

    private enum Flower {
        WILD_ROSE,
        TULIP
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
                "No subfolder of " + root + " contains an image (jpg, jpeg, png, bmp or gif).",
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
                            + " is not an image, despite its name. Remove it.",
                    e.getMessage());
        }
    }
}
