package dev.condyle.samples.exported;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.inference.Predictor;
import ai.djl.modality.Input;
import ai.djl.modality.Output;
import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.condyle.runtime.Prediction;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A model that is loaded as DJL Serving loads it. */
public final class Serving implements AutoCloseable {

    private final ZooModel<Input, Output> model;
    private final Predictor<Input, Output> predictor;

    /** Loads a folder or zip file. */
    public Serving(Path path) throws Exception {
        model =
                Criteria.builder()
                        .setTypes(Input.class, Output.class)
                        .optModelUrls(path.toUri().toString())
                        .build()
                        .loadModel();
        predictor = model.newPredictor();
    }

    /** Sends an image, or an array, and returns the answer. */
    public Output predict(byte[] content, String type) throws Exception {
        Input input = new Input();
        input.addProperty("Content-Type", type);
        input.add("data", content);
        return predictor.predict(input);
    }

    /** Checks the JSON for an image against a prediction. */
    public void assertPredicts(
            List<? extends Prediction.Scored<?>> expected, byte[] image, double tolerance)
            throws Exception {
        Output output = predict(image, "image/jpeg");
        assertEquals(200, output.getCode(), output.getMessage());
        JsonArray json = JsonParser.parseString(output.getData().getAsString()).getAsJsonArray();
        assertEquals(expected.size(), json.size());
        for (int i = 0; i < expected.size(); i++) {
            JsonObject actual = json.get(i).getAsJsonObject();
            if (i == 0) {
                assertEquals(
                        expected.get(0).label().toString(), actual.get("className").getAsString());
            }
            assertEquals(
                    expected.get(i).probability(),
                    actual.get("probability").getAsDouble(),
                    tolerance);
        }
    }

    /** Encodes an image as JPEG. */
    public static byte[] jpeg(Image image) throws IOException {
        BufferedImage pixels = (BufferedImage) image.getWrappedImage();
        BufferedImage rgb =
                new BufferedImage(
                        pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
        rgb.getGraphics().drawImage(pixels, 0, 0, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam options = writer.getDefaultWriteParam();
            options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            options.setCompressionQuality(1);
            writer.write(null, new IIOImage(rgb, null, null), options);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Decodes a JPEG. */
    public static Image image(byte[] jpeg) throws IOException {
        return ImageFactory.getInstance().fromInputStream(new ByteArrayInputStream(jpeg));
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }
}
