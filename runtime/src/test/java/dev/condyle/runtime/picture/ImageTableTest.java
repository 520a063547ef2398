package dev.condyle.runtime.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.csv.Cell;
import dev.condyle.runtime.csv.CsvFile;
import dev.condyle.runtime.csv.CsvRow;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Split;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageTableTest {

    private enum Tag {
        CAT,
        DOG,
        RED
    }

    @TempDir Path home;
    private Path folder;

    @BeforeEach
    void setUp() throws IOException {
        folder = Files.createDirectories(home.resolve("images"));
        picture(folder.resolve("a.png"), 1);
        picture(folder.resolve("b.png"), 2);
        picture(Files.createDirectories(folder.resolve("more")).resolve("c.png"), 3);
        picture(home.resolve("outside.png"), 4);
    }

    private static void picture(Path file, int width) throws IOException {
        ImageIO.write(
                new BufferedImage(width, 3, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    }

    private CsvFile csv(String text) {
        try {
            return CsvFile.of(Files.writeString(home.resolve("table.csv"), text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<Tag> tags(CsvRow row) {
        return row.constants("tags", "|", Tag.class);
    }

    private ImageTable<Set<Tag>> tagged(String text) {
        return ImageTable.read(csv(text), folder, "file", ImageTableTest::tags);
    }

    private String place(int line) {
        return home.resolve("table.csv") + ", line " + line;
    }

    @Test
    void aRowIsAnImageWithALabelOfAnyType() {
        ImageTable<Set<Tag>> images = tagged("file,tags\nb.png,cat|Red\nmore/c.png,\na.png,dog\n");
        assertEquals(3, images.size());
        assertEquals(2, images.input(0).getWidth());
        assertEquals(3, images.input(1).getWidth());
        assertEquals(Set.of(Tag.CAT, Tag.RED), images.label(0));
        assertEquals(Set.of(), images.label(1));
        assertEquals(folder.resolve("a.png"), images.file(2));
        assertEquals(place(3) + " (more/c.png)", images.describe(1));
        assertEquals(
                "ImageTable(CsvFile(" + home.resolve("table.csv") + "): 3 images)",
                images.toString());

        ImageTable<Double> prices =
                ImageTable.read(
                        csv("price,file,w\n1.5,a.png,1\n-2,b.png,3\n")
                                .weight(row -> row.number("w")),
                        folder,
                        "file",
                        row -> row.number("price"));
        assertEquals(-2, prices.label(1));
        assertEquals(3, prices.weight(1));
        assertEquals(3, prices.subset(1).weight(0));
    }

    @Test
    void theNameOfTheFileCanBeComputed() {
        ImageTable<String> images =
                ImageTable.read(
                        csv("id,kind\na,x\nc,y\n").skipBadRows(0, it -> {}),
                        folder,
                        row ->
                                (row.text("kind").equals("y") ? "more/" : "")
                                        + row.text("id")
                                        + ".png",
                        row -> row.text("kind"));
        assertEquals(folder.resolve("more").resolve("c.png"), images.file(1));
        assertEquals(3, images.input(1).getWidth());
    }

    @Test
    void splitsKeepDescriptionsAndLabels() {
        ImageTable<Set<Tag>> images = tagged("file,tags\na.png,cat\nb.png,cat\n");
        Split<ai.djl.modality.cv.Image, Set<Tag>> split = images.split(0.5, 1);
        assertEquals(Set.of(Tag.CAT), split.test().label(0));
        assertTrue(split.test().describe(0).startsWith(home.resolve("table.csv").toString()));
    }

    private static String refused(Runnable action) {
        return assertThrows(DataException.class, action::run).getMessage();
    }

    private void assertRefused(String file, String problem) {
        assertEquals(
                place(3) + ": the image \"" + file + "\" " + problem,
                refused(() -> tagged("file,tags\na.png,cat\n" + file + ",dog\n")));
    }

    @Test
    void aRowWithoutAnImageInTheFolderIsBad() {
        String relative = ". Names of images are relative to " + folder + ".";
        assertRefused("../outside.png", "is outside the folder" + relative);
        assertRefused("more/../../outside.png", "is outside the folder" + relative);
        String absolute = home.resolve("outside.png").toString();
        assertRefused(absolute, "is an absolute path" + relative);
        assertRefused(folder.resolve("b.png").toString(), "is an absolute path" + relative);
        assertRefused("more", "is a folder: " + folder.resolve("more") + ".");
        assertRefused(
                "b",
                "does not exist: there is no file "
                        + folder.resolve("b")
                        + ". Did you mean b.png?");
        assertRefused(
                "B.jpg",
                "does not exist: there is no file "
                        + folder.resolve("B.jpg")
                        + ". Did you mean b.png?");
        assertRefused(
                "none/b.png",
                "does not exist: there is no file "
                        + folder.resolve("none").resolve("b.png")
                        + ".");
        assertRefused("a.png", "is already on line 2. Each image requires a single row.");
        assertEquals(
                place(3)
                        + ": the image \"a.png\" is already on line 2. Each image requires a"
                        + " single row.",
                refused(() -> tagged("file,tags\na.png,cat\n./more/../a.png,dog\n")));
        assertEquals(
                place(2)
                        + ", column \"file\": the value is missing, but text is required. If values"
                        + " can be missing, read the cell with CsvRow.get.",
                refused(() -> tagged("file,tags\n,cat\n")));
    }

    @Test
    void anImageCanBeListedAgainAfterARowWithABadWeight() {
        CsvFile csv =
                csv("file,tags,weight\na.png,cat,-1\na.png,dog,2\n")
                        .weight(row -> row.number("weight"))
                        .skipBadRows(1, it -> {});
        ImageTable<Set<Tag>> images =
                ImageTable.read(csv, folder, "file", row -> row.constants("tags", "|", Tag.class));
        assertEquals(1, images.size());
        assertEquals(Set.of(Tag.DOG), images.label(0));
        assertEquals(2, images.weight(0));
    }

    @Test
    void badRowsAreSkippedUpToALimit() {
        List<String> problems = new ArrayList<>();
        CsvFile csv =
                csv("file,tags\nno.png,cat\na.png,bird\na.png,cat\na.png,dog\nb.png,dog\n")
                        .skipBadRows(3, problems::add);
        ImageTable<Set<Tag>> images = ImageTable.read(csv, folder, "file", ImageTableTest::tags);
        assertEquals(2, images.size());
        assertEquals(place(4) + " (a.png)", images.describe(0));
        assertEquals(
                List.of(
                        place(2)
                                + ": the image \"no.png\" does not exist: there is no file "
                                + folder.resolve("no.png")
                                + ".",
                        place(3)
                                + ", column \"tags\": \"bird\" is not a list of constants of Tag (CAT,"
                                + " DOG, RED), separated by \"|\". There is no constant \"bird\".",
                        place(5)
                                + ": the image \"a.png\" is already on line 4. Each image requires a"
                                + " single row."),
                problems);
    }

    @ParameterizedTest
    @CsvSource({"fil, file", "FILE, file"})
    void aMissingColumnIsReported(String column, String nearest) {
        assertEquals(
                home.resolve("table.csv")
                        + " has no column \""
                        + column
                        + "\". The columns are file, tags. Did you mean "
                        + nearest
                        + "?",
                refused(
                        () ->
                                ImageTable.read(
                                        csv("file,tags\na.png,cat\n"),
                                        folder,
                                        column,
                                        ImageTableTest::tags)));
    }

    @Test
    void aTableWithoutRowsOrAFolderIsRejected() {
        assertEquals(
                "CsvFile(" + home.resolve("table.csv") + ") has no rows, so it lists no images.",
                refused(() -> tagged("file,tags\n")));
        Function<CsvRow, String> label = row -> "x";
        Path none = home.resolve("none");
        assertEquals(
                "The folder " + none + " does not exist.",
                refused(() -> ImageTable.read(csv("file\na.png\n"), none, "file", label)));
        Path file = home.resolve("outside.png");
        assertEquals(
                file + " is a file. Pass the folder that contains the images.",
                refused(() -> ImageTable.read(csv("file\na.png\n"), file, "file", label)));
    }

    @Test
    void aRowWithoutALabelIsBad() {
        assertEquals(
                place(2) + ": the label is null.",
                refused(
                        () ->
                                ImageTable.<Double>read(
                                        csv("file,n\na.png,\n"),
                                        folder,
                                        "file",
                                        row -> row.get("n", Cell.DOUBLE))));
    }

    @Test
    void unreadableImagesAreReportedOrSkipped() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.png"), "no image");
        ImageTable<Set<Tag>> images = tagged("file,tags\na.png,cat\nbroken.png,dog\nb.png,red\n");
        String reason =
                broken
                        + " is not an image: its content is not JPEG, PNG, GIF, BMP or TIFF. Replace"
                        + " or remove it.";
        assertEquals(
                "1 of the 3 images in CsvFile("
                        + home.resolve("table.csv")
                        + ") are unreadable: "
                        + reason,
                refused(images::requireReadable));
        assertEquals(reason, refused(() -> images.input(1)));
        ImageTable<Set<Tag>> rest = images.skipUnreadable();
        assertEquals(Map.of(broken, reason), rest.unreadable());
        assertEquals(2, rest.size());
        assertEquals(place(4) + " (b.png)", rest.describe(1));
        assertEquals(Set.of(Tag.RED), rest.label(1));
        assertEquals(2, rest.requireReadable().input(1).getWidth());
        assertTrue(
                rest.toString().endsWith("2 images; 1 unreadable images skipped: broken.png)"),
                rest.toString());
        assertEquals(
                "1 of the 1 images in CsvFile("
                        + home.resolve("table.csv")
                        + ") are unreadable: "
                        + reason,
                refused(() -> tagged("file,tags\nbroken.png,dog\n").skipUnreadable()));
    }

    @Test
    void imagesCanBeInAZipFile() throws IOException {
        Path zip = home.resolve("images.zip");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.copy(folder.resolve("b.png"), files.getPath("/b.png"));
            ImageTable<String> images =
                    ImageTable.read(csv("file\nb.png\n"), files.getPath("/"), "file", row -> "x");
            assertEquals(2, images.input(0).getWidth());
            assertEquals(place(2) + " (b.png)", images.describe(0));
        }
    }

    @Test
    void equalLabelsShareOneObject() {
        ImageTable<Set<Tag>> images = tagged("file,tags\na.png,cat|dog\nb.png,dog|cat\n");
        assertEquals(
                1,
                IntStream.range(0, 2)
                        .map(i -> System.identityHashCode(images.label(i)))
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "src/.."})
    void theFolderCanBeTheCurrentOne(String current) {
        ImageTable<String> files =
                ImageTable.read(
                        csv("file\npom.xml\nsrc/../src/test/fixtures/pictures.py\n"),
                        Path.of(current),
                        "file",
                        row -> "x");
        assertEquals(place(2) + " (pom.xml)", files.describe(0));
        assertEquals(place(3) + " (src/test/fixtures/pictures.py)", files.describe(1));
        assertTrue(
                refused(
                                () ->
                                        ImageTable.read(
                                                csv("file\n../pom.xml\n"),
                                                Path.of(current),
                                                "file",
                                                row -> "x"))
                        .contains("is outside the folder"));
    }
}
