package dev.condyle.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generates kernels and pools that fit their input, whose first dimension is the channels. */
final class WindowGenerator {

    /**
     * The members of a kernel or a pool.
     *
     * @param members the members as source text
     * @param output the sizes of the output axes
     */
    record Drawn(String members, List<Long> output) {}

    private enum Border {
        VALID,
        SAME,
        PAD,
        /** A different padding at each end, which only convolutions support. */
        UNEVEN
    }

    private final Random random;

    WindowGenerator(Random random) {
        this.random = random;
    }

    /** Returns the members of a convolution, starting with {@code , kernel = ...}. */
    Drawn kernel(List<Long> dims) {
        return draw(dims, ", kernel", true);
    }

    /** Returns the members of a pool, starting with {@code value = ...}. */
    Drawn pool(List<Long> dims) {
        return draw(dims, "value", false);
    }

    private Drawn draw(List<Long> dims, String sizeMember, boolean dilates) {
        Border border = Border.values()[random.nextInt(dilates ? 4 : 3)];
        List<Long> sizes = new ArrayList<>();
        List<Long> strides = new ArrayList<>();
        List<Long> dilations = new ArrayList<>();
        List<Long> pads = new ArrayList<>();
        List<Long> outputs = new ArrayList<>();
        for (long input : dims.subList(1, dims.size())) {
            long size = 1 + random.nextInt((int) Math.min(4, input));
            long stride = 1 + random.nextInt(3);
            boolean roomy = 2 * (size - 1) + 1 <= input && size > 1;
            long dilation = dilates && roomy && random.nextBoolean() ? 2 : 1;
            boolean padded = border == Border.PAD || border == Border.UNEVEN;
            long pad = padded ? random.nextInt((int) (size / 2) + 1) : 0;
            long after = border == Border.UNEVEN ? random.nextInt(4) : pad;
            sizes.add(size);
            strides.add(stride);
            dilations.add(dilation);
            pads.add(pad);
            if (border == Border.UNEVEN) {
                pads.add(after);
            }
            long span = dilation * (size - 1) + 1;
            outputs.add(
                    border == Border.SAME
                            ? places(input, 1, stride)
                            : places(input + pad + after, span, stride));
        }
        StringBuilder members = new StringBuilder(sizeMember + " = " + array(sizes));
        members.append(", stride = ").append(array(strides));
        if (dilations.contains(2L)) {
            members.append(", dilation = ").append(array(dilations));
        }
        switch (border) {
            case VALID -> {}
            case SAME -> members.append(", padding = Padding.SAME");
            case PAD, UNEVEN -> members.append(", pad = ").append(array(pads));
        }
        return new Drawn(members.toString(), outputs);
    }

    /** Counts the positions of a window one by one, to be independent of any formula. */
    private static long places(long room, long span, long stride) {
        long places = 0;
        for (long start = 0; start + span <= room; start += stride) {
            places++;
        }
        return places;
    }

    private static String array(List<Long> values) {
        return "{" + String.join(", ", values.stream().map(String::valueOf).toList()) + "}";
    }
}
