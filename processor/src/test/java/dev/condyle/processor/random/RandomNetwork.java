package dev.condyle.processor.random;

import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source code of a randomly generated, valid network.
 *
 * @param name the simple name of its class
 * @param source the source of the class, to be nested in another class
 * @param type the data type of its input
 * @param input the shape of its input, without the batch dimension
 */
public record RandomNetwork(String name, String source, DataType type, long[] input) {

    private static final int MOST_LAYERS = 6;
    private static final Pattern VOCABULARY = Pattern.compile("vocabulary = (\\d+)");

    /** Returns the number of different ids in its input. */
    public int vocabulary() {
        Matcher matcher = VOCABULARY.matcher(source);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    /** Generates a network. */
    public static RandomNetwork draw(String name, Random random) {
        LayerGenerator draw = new LayerGenerator(random);
        List<Long> input = draw.input();
        StringBuilder fields = new StringBuilder();
        List<Long> dims = input;
        LayerGenerator.Order order =
                input.size() == 2
                        ? LayerGenerator.Order.values()[random.nextInt(3)]
                        : LayerGenerator.Order.UNKNOWN;
        String layout = order == LayerGenerator.Order.UNKNOWN ? "" : ", layout = Layout." + order;
        boolean ids = input.size() == 1 && random.nextBoolean();
        if (ids) {
            LayerGenerator.Drawn embedding = draw.embedding(input);
            fields.append("        ").append(embedding.annotation()).append(" Layer ids;\n");
            dims = embedding.output();
            order = embedding.order();
        }
        int layers = 1 + random.nextInt(MOST_LAYERS);
        for (int i = 0; i < layers; i++) {
            LayerGenerator.Drawn layer = draw.any(dims, order);
            fields.append("        ").append(layer.annotation());
            fields.append(" Layer layer").append(i).append(";\n");
            dims = layer.output();
            order = layer.order();
        }
        String source =
                """
                    @Backbone(input = NDArray.class, shape = {%s}%s)
                    static class %s {
                %s    }
                """
                        .formatted(joined(input), layout, name, fields);
        return new RandomNetwork(
                name,
                source,
                ids ? DataType.INT64 : DataType.FLOAT32,
                input.stream().mapToLong(Long::longValue).toArray());
    }

    private static String joined(List<Long> sizes) {
        return String.join(", ", sizes.stream().map(String::valueOf).toList());
    }
}
