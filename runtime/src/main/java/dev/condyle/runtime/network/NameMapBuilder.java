package dev.condyle.runtime.network;

import dev.condyle.runtime.network.NameMap.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the name maps of an architecture, one for each naming scheme that a layer defines. */
final class NameMapBuilder implements LayerVisitor {

    private final Naming naming;
    private final List<Folding> foldings = new ArrayList<>();

    private NameMapBuilder(Naming naming) {
        this.naming = naming;
    }

    static List<NameMap> build(Architecture architecture) {
        List<TensorSpec> tensors = architecture.tensors();
        List<NameMap> maps = new ArrayList<>();
        for (Naming naming : Naming.values()) {
            boolean known =
                    naming == Naming.TORCHVISION
                            || tensors.stream()
                                    .anyMatch(t -> t.layer().elsewhere().containsKey(naming));
            if (known) {
                maps.add(new NameMapBuilder(naming).build(architecture, tensors));
            }
        }
        return List.copyOf(maps);
    }

    private NameMap build(Architecture architecture, List<TensorSpec> tensors) {
        Map<String, String> names = new LinkedHashMap<>();
        for (TensorSpec tensor : tensors) {
            String layer = layer(tensor.layer());
            if (layer != null) {
                names.put(tensor.name(), tensor.role().of(layer));
            }
        }
        LayerVisitor.visit(architecture, this);
        return new NameMap(
                naming.name().toLowerCase(Locale.ROOT),
                names,
                foldings,
                tensors.get(0).name(),
                List.of("classifier.", "fc."));
    }

    /**
     * Returns the layer's name in the scheme; null if it has none because norms are always folded.
     */
    private @Nullable String layer(LayerNames names) {
        return naming == Naming.TORCHVISION
                ? names.own()
                : names.elsewhere().getOrDefault(naming, null);
    }

    @Override
    public void norm(LayerNames names, NetworkPart.Norm norm, LayerNames conv) {
        String layer = Objects.requireNonNull(layer(conv), conv::own);
        foldings.add(new Folding(names.own(), TensorSpec.Role.BIAS.of(layer), norm.epsilon()));
    }

    @Override
    public void conv(LayerNames names, NetworkPart.Conv conv) {}

    @Override
    public void top(Top top) {}
}
