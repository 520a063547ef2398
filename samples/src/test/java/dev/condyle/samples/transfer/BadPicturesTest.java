package dev.condyle.samples.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.modality.cv.Image;
import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.picture.ImageFolder;
import dev.condyle.runtime.training.Fit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** A folder of images, such as people have, in training, evaluation and prediction. */
class BadPicturesTest {

    private static final Path UNUSUAL =
            Path.of("../runtime/src/test/resources/dev/condyle/runtime/picture");
    private static final Fit<Object, Object> FIT = Fit.epochs(2).quiet();

    @TempDir Path root;

    private Photos_TwoModel model;

    @BeforeEach
    void make() throws IOException {
        for (String label : List.of("cat", "dog")) {
            Files.createDirectory(root.resolve(label));
            for (int i = 1; i <= 9; i += 2) {
                Files.write(root.resolve(label).resolve(i + ".png"), png(20 + i, 30));
            }
        }
        model = Photos_TwoModel.create();
    }

    @AfterEach
    void close() {
        model.close();
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, 0x1F2E3D * i);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, "png", out));
        return out.toByteArray();
    }

    /** A picture of a few bytes whose header says that it is 50,000 by 50,000. */
    private static byte[] bomb() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(png(1, 1));
        bytes.putInt(16, 50_000).putInt(20, 50_000);
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), 12, 17);
        return bytes.putInt(29, (int) sum.getValue()).array();
    }

    private static String refusal(Executable action) {
        return assertThrows(DataException.class, action).getMessage();
    }

    @Test
    void unusualPicturesAreLearnedFromAndAnswered() throws IOException {
        for (String name : List.of("moving.gif", "print.jpg", "print-ycck.jpg")) {
            Files.copy(UNUSUAL.resolve(name), root.resolve("cat").resolve(name));
        }
        Files.write(root.resolve("dog/one.png"), png(1, 1));
        ImageFolder<String> data = ImageFolder.read(root).requireReadable();

        model.fit(data, FIT.validation(data));

        assertEquals(14, model.evaluate(data).size());
        List<Image> pictures = IntStream.range(0, data.size()).mapToObj(data::input).toList();
        assertEquals(14, model.predict(pictures).size());
    }

    @Test
    void aBadPictureInTheMiddleIsFatalAndNamed() throws IOException {
        Path cut = root.resolve("dog/4.png");
        byte[] whole = png(30, 30);
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        ImageFolder<String> data = ImageFolder.read(root);
        ImageFolder<String> whoTrains = data.skipUnreadable();

        String reason = Path.of("dog", "4.png") + ": " + cut + " cannot be read as an image: ";
        assertTrue(refusal(() -> model.fit(data, FIT)).contains(reason));
        assertTrue(refusal(() -> model.evaluate(data)).contains(reason));
        String validation = refusal(() -> model.fit(whoTrains, FIT.validation(data)));
        assertTrue(validation.startsWith("The validation data: Batch 1 of 1, " + reason));
        assertTrue(
                refusal(data::requireReadable)
                        .startsWith("1 of the 11 images in " + root + " are unreadable: " + cut));
    }

    @Test
    void badPicturesAreSkippedCountedAndNamedAsAsked() throws IOException {
        Path text = Files.writeString(root.resolve("cat/4.png"), "text");
        Path bomb = Files.write(root.resolve("dog/4.png"), bomb());
        ImageFolder<String> data = ImageFolder.read(root);

        ImageFolder<String> whole = data.skipUnreadable();
        model.fit(whole, FIT);

        assertEquals(10, whole.size());
        assertEquals(List.of(text, bomb), List.copyOf(whole.unreadable().keySet()));
        assertTrue(
                whole.unreadable()
                        .get(bomb)
                        .startsWith(
                                bomb + " has 50000 x 50000 pixels, but the limit is 134217728"));
        assertTrue(whole.toString().contains("2 unreadable images skipped"), whole.toString());
    }
}
