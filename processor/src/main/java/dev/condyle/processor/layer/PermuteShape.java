package dev.condyle.processor.layer;

import com.palantir.javapoet.CodeBlock;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.model.AxisOrder;
import dev.condyle.processor.model.Dims;
import dev.condyle.processor.model.LayerPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@link dev.condyle.layer.Permute}: permutes dimensions. */
record PermuteShape(List<Integer> sources) implements LayerShape {

    static LayerShape read(Members members) {
        return new PermuteShape(members.integers("value"));
    }

    @Override
    public AxisOrder writes(AxisOrder input) {
        return switch (sources.toString()) {
            case "[1, 2]" -> input;
            case "[2, 1]" -> input.swapped();
            default -> AxisOrder.UNKNOWN;
        };
    }

    @Override
    public Optional<LayerPlan> plan(Dims input, Members members) {
        List<Integer> places = IntStream.rangeClosed(1, input.rank()).boxed().toList();
        if (!sources.stream().sorted().toList().equals(places)) {
            String given =
                    sources.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ", "{", "}"));
            members.reject("value", Message.NOT_A_PERMUTATION, input, given);
            return Optional.empty();
        }
        if (sources.equals(places)) {
            members.reject(
                    Message.NO_EFFECT, "@Permute", "it does not change the order of dimensions");
        }
        Dims output = new Dims(sources.stream().map(source -> input.get(source - 1)).toList());
        return Optional.of(LayerPlan.of(output, DjlTypes.BLOCK, block()).build());
    }

    @Override
    public LayerPlan lazyPlan() {
        return LayerPlan.lazy(DjlTypes.BLOCK, block()).build();
    }

    private CodeBlock block() {
        String axes = sources.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return CodeBlock.of(
                "$T.singleton($Wx -> x.transpose(0, $L), $S)",
                DjlTypes.LAMBDA_BLOCK,
                axes,
                "permute");
    }
}
