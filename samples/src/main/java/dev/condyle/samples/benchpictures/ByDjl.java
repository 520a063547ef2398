package dev.condyle.samples.benchpictures;

import ai.djl.modality.cv.ImageFactory;
import ai.djl.modality.cv.transform.CenterCrop;
import ai.djl.modality.cv.transform.Normalize;
import ai.djl.modality.cv.transform.Resize;
import ai.djl.modality.cv.transform.ToTensor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.translate.Pipeline;
import dev.condyle.runtime.picture.ImageFolder;
import java.io.IOException;

/** Reads images as in DJL's documentation: with {@code ImageFactory}, then with transforms. */
final class ByDjl {

    private final Pipeline transforms;

    /** Creates the transforms, which scale the central square of an image and normalise it. */
    ByDjl(int side, float[] mean, float[] std) {
        int square = Math.min(Photographs.WIDTH, Photographs.HEIGHT);
        transforms =
                new Pipeline()
                        .add(new CenterCrop(square, square))
                        .add(new Resize(side, side))
                        .add(new ToTensor())
                        .add(new Normalize(mean, std));
    }

    /** Reads each image into a separate array. Returns the sum of one number of each. */
    double read(ImageFolder<String> pictures, NDManager manager) throws IOException {
        double sum = 0;
        for (int i = 0; i < pictures.size(); i++) {
            try (NDManager scratch = manager.newSubManager()) {
                NDList pixels =
                        new NDList(
                                ImageFactory.getInstance()
                                        .fromFile(pictures.file(i))
                                        .toNDArray(scratch));
                sum += transforms.transform(pixels).singletonOrThrow().getFloat(0, 0, 0);
            }
        }
        return sum;
    }
}
