package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.inference.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Noise images of 32 by 32 pixels. The classes differ in where the noise is stronger. */
public final class Photos {

    private static final int PIXELS = 32 * 32;

    private Photos() {}

    public static Dataset<float[], Size> random(int count, long seed) {
        Random random = new Random(seed);
        List<float[]> photos = new ArrayList<>();
        List<Size> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int label = i % 3;
            float[] photo = new float[3 * PIXELS];
            for (int j = 0; j < photo.length; j++) {
                float strength = j / PIXELS == label ? 1.5f : 0.5f;
                photo[j] = strength * (float) random.nextGaussian();
            }
            photos.add(photo);
            labels.add(Size.values()[label]);
        }
        return Dataset.of(photos, labels);
    }
}
