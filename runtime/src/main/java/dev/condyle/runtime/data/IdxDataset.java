package dev.condyle.runtime.data;

import ai.djl.modality.cv.BufferedImageFactory;
import ai.djl.modality.cv.Image;
import java.awt.image.BufferedImage;
import java.util.Objects;

/** The images and labels of a pair of IDX files. */
final class IdxDataset<L> implements Dataset<Image, L> {

    private final IdxArray images;
    private final IdxArray labels;
    private final Labels<L> all;

    /** Creates the data set. All label bytes must be in range. */
    IdxDataset(IdxArray images, IdxArray labels, Labels<L> all) {
        this.images = images;
        this.labels = labels;
        this.all = all;
    }

    @Override
    public int size() {
        return images.size(0);
    }

    /** Returns a new image, which the caller may modify. */
    @Override
    public Image input(int index) {
        Objects.checkIndex(index, size());
        int height = images.size(1);
        int width = images.size(2);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = new byte[width * height];
        System.arraycopy(images.bytes(), index * pixels.length, pixels, 0, pixels.length);
        picture.getRaster().setDataElements(0, 0, width, height, pixels);
        return new BufferedImageFactory().fromImage(picture);
    }

    @Override
    public L label(int index) {
        Objects.checkIndex(index, size());
        return all.values().get(labels.bytes()[index] & 0xFF);
    }

    @Override
    public String toString() {
        return "IdxFiles(" + size() + " images, " + images.size(2) + " by " + images.size(1) + ")";
    }
}
