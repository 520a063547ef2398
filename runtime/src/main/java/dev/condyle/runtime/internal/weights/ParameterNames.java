package dev.condyle.runtime.internal.weights;

import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.LayerNorm;
import ai.djl.nn.recurrent.RecurrentBlock;
import ai.djl.util.Pair;
import dev.condyle.runtime.block.DelegatingBlock;
import dev.condyle.runtime.weights.LoadReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a network's parameters as in a {@code state_dict} of PyTorch: {@code conv1.weight},
 * {@code bn.running_mean}, {@code lstm.weight_ih_l0_reverse}. The parameters of DJL's layers are
 * renamed; other parameters keep their names. The children of a {@link SequentialBlock} are named
 * by their index from 0, as in PyTorch's {@code nn.Sequential}.
 */
public final class ParameterNames {

    private static final Pattern RECURRENT =
            Pattern.compile("([lr])_(\\d+)_(i2h|h2h)_(WEIGHT|BIAS)");
    private static final Map<String, String> NORM =
            Map.of(
                    "gamma", "weight",
                    "beta", "bias",
                    "runningMean", "running_mean",
                    "runningVar", "running_var");

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private ParameterNames() {}

    /**
     * Returns the names of the parameters of a block.
     *
     * @throws IllegalArgumentException if two parameters would have the same name
     */
    public static ParameterNames of(Block block) {
        ParameterNames names = new ParameterNames();
        names.collect("", block);
        return names;
    }

    /** Returns the parameters by name, in layer order. */
    public Map<String, Parameter> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /**
     * Returns the name of a parameter.
     *
     * @throws IllegalArgumentException if the network does not have this parameter
     */
    public String of(Parameter parameter) {
        String name = names.get(parameter.getId());
        if (name == null) {
            throw new IllegalArgumentException(
                    "Parameter '" + parameter.getName() + "' does not belong to this network.");
        }
        return name;
    }

    /**
     * Returns the name of a child block, which is the prefix of its parameter names.
     *
     * @throws IllegalArgumentException if it is not a child of the block
     */
    public static String ofChild(Block parent, Block child) {
        int index = parent.getChildren().values().indexOf(child);
        if (index < 0) {
            throw new IllegalArgumentException("The block is not a child of the parent.");
        }
        return child(parent, index);
    }

    private void collect(String prefix, Block named) {
        Block block = named;
        while (block instanceof DelegatingBlock wrapper) {
            block = wrapper.block();
        }
        for (Pair<String, Parameter> direct : block.getDirectParameters()) {
            add(prefix + name(block, direct.getKey()), direct.getValue());
        }
        BlockList children = block.getChildren();
        Set<String> taken = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < children.size(); i++) {
            String child = child(block, i);
            if (!taken.add(child)) {
                twice.add(child);
            }
        }
        for (int i = 0; i < children.size(); i++) {
            String child = child(block, i);
            // DJL allows several children with the same name; only their number differs.
            if (child.isEmpty() || twice.contains(child)) {
                child = children.keyAt(i);
            }
            collect(prefix + child + '.', children.valueAt(i));
        }
    }

    private void add(String name, Parameter parameter) {
        // A parameter can occur twice in the tree. It keeps the name of the first occurrence.
        if (names.putIfAbsent(parameter.getId(), name) == null
                && parameters.put(name, parameter) != null) {
            throw new IllegalArgumentException(
                    "Two parameters would be named '" + name + "'. Rename one of them.");
        }
    }

    private static String child(Block parent, int index) {
        if (parent instanceof SequentialBlock) {
            return Integer.toString(index);
        }
        String key = parent.getChildren().keyAt(index);
        // AbstractBlock prefixes the name with the child's number, with at least two digits.
        String number = String.format(Locale.ROOT, "%02d", index + 1);
        return key.startsWith(number) ? key.substring(number.length()) : key;
    }

    private static String name(Block block, String parameter) {
        if (block instanceof BatchNorm || block instanceof LayerNorm) {
            return NORM.getOrDefault(parameter, parameter);
        }
        if (block instanceof Embedding && parameter.equals("embedding")) {
            return "weight";
        }
        Matcher recurrent = RECURRENT.matcher(parameter);
        if (block instanceof RecurrentBlock && recurrent.matches()) {
            return recurrent.group(4).toLowerCase(Locale.ROOT)
                    + (recurrent.group(3).equals("i2h") ? "_ih_l" : "_hh_l")
                    + recurrent.group(2)
                    + (recurrent.group(1).equals("r") ? "_reverse" : "");
        }
        return parameter;
    }

    /** Compares the tensors of a file with these parameters. The parameters must be initialised. */
    public LoadReport compareWith(TensorFile file) {
        List<String> fitting = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        List<String> different = new ArrayList<>();
        TreeSet<String> unexpected = new TreeSet<>(file.tensors().keySet());
        for (Map.Entry<String, Parameter> entry : parameters().entrySet()) {
            String name = entry.getKey();
            TensorInfo tensor = file.tensors().get(name);
            unexpected.remove(name);
            if (tensor == null) {
                missing.add(name);
                continue;
            }
            Parameter parameter = entry.getValue();
            DataType type = parameter.getArray().getDataType();
            if (!tensor.shape().equals(parameter.getArray().getShape())) {
                different.add(
                        name
                                + " "
                                + tensor.shape()
                                + " instead of "
                                + parameter.getArray().getShape());
            } else if (tensor.type().dataType().isFloating() != type.isFloating()) {
                different.add(name + " " + tensor.type() + " instead of " + type);
            } else {
                fitting.add(name);
            }
        }
        unexpected.removeIf(name -> name.endsWith(".num_batches_tracked"));
        return new LoadReport(fitting, missing, List.copyOf(unexpected), different);
    }
}
