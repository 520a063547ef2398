package dev.condyle.runtime.data;

import ai.djl.modality.cv.Image;
import ai.djl.modality.cv.ImageFactory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Pictures that are read from their files each time. */
record ImageFiles<L>(Path root, List<Path> files, List<L> labels) implements Dataset<Image, L> {

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public Image input(int index) {
        BufferedImage picture;
        try {
            picture = ImageIO.read(files.get(index).toFile());
        } catch (IOException | RuntimeException e) {
            // ImageIO lets what a damaged file provokes escape in many forms.
            throw unreadable(e.toString(), e);
        }
        if (picture == null) {
            throw unreadable("it is not in a format that can be read", null);
        }
        return ImageFactory.getInstance().fromImage(picture);
    }

    private static MalformedDataException unreadable(String why, Exception cause) {
        return new MalformedDataException(
                "the picture cannot be read (" + why + "): replace it, or remove it", cause);
    }

    @Override
    public L label(int index) {
        return labels.get(index);
    }

    @Override
    public String describe(int index) {
        return root.relativize(files.get(index)).toString();
    }
}
