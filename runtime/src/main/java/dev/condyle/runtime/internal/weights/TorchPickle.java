package dev.condyle.runtime.internal.weights;

import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.weights.WeightsException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Checks a pickle of a TorchScript archive in linear time, without creating its objects. It accepts
 * the operations that PyTorch writes. PyTorch's own reader does not check that the stack has enough
 * values, that a tensor is within its storage, or how deeply values are nested.
 */
final class TorchPickle {

    private static final int MAX_VALUES = 1_000_000;
    private static final int MAX_DEPTH = 200;
    private static final int MAX_NAME = 4096;
    // An expanded tensor has more numbers than its storage.
    private static final long MAX_NUMBERS = 1L << 40;
    private static final int PROTOCOL = 2;
    private static final int STORAGE_FIELDS = 5;
    private static final int TENSOR_FIELDS = 4;

    private static final Map<String, Integer> ELEMENT_BYTES =
            Map.ofEntries(
                    Map.entry("DoubleStorage", 8),
                    Map.entry("FloatStorage", 4),
                    Map.entry("HalfStorage", 2),
                    Map.entry("BFloat16Storage", 2),
                    Map.entry("LongStorage", 8),
                    Map.entry("IntStorage", 4),
                    Map.entry("ShortStorage", 2),
                    Map.entry("CharStorage", 1),
                    Map.entry("ByteStorage", 1),
                    Map.entry("BoolStorage", 1),
                    Map.entry("ComplexFloatStorage", 8),
                    Map.entry("ComplexDoubleStorage", 16),
                    Map.entry("QInt8Storage", 1),
                    Map.entry("QUInt8Storage", 1),
                    Map.entry("QInt32Storage", 4));

    private static final Set<String> TENSORS =
            Set.of("torch._utils _rebuild_tensor_v2", "torch._utils _rebuild_qtensor");
    private static final Set<String> UNCHECKED =
            Set.of(
                    "torch._utils _rebuild_sparse_tensor",
                    "torch._utils _rebuild_sparse_csr_tensor",
                    "torch._utils _rebuild_nested_tensor",
                    "torch.jit._pickle build_tensor_from_id");
    private static final String TYPE_TAG = "torch.jit._pickle restore_type_tag";

    private enum Kind {
        TUPLE,
        LIST,
        DICT,
        NEW_OBJECT,
        OBJECT,
        RESULT
    }

    /** A value that contains others. */
    private static final class Node {

        private Kind kind;
        private final List<Object> children;
        private int depth;

        private Node(Kind kind, List<Object> children) {
            this.kind = kind;
            this.children = children;
        }
    }

    private record Global(String name) {}

    private record Storage(long elements) {}

    private enum Constant {
        NONE,
        TRUE,
        FALSE,
        NUMBER,
        TENSOR
    }

    private final ByteBuffer bytes;
    private final ToLongFunction<String> storages;
    private final List<Object> stack = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();
    private int values;

    private TorchPickle(byte[] bytes, ToLongFunction<String> storages) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.storages = storages;
    }

    /**
     * Checks a pickle.
     *
     * @param storages returns the size of a storage in bytes, or -1 if it does not exist
     * @throws WeightsException if it is damaged, or PyTorch does not write such a pickle; the
     *     message does not contain the file name
     */
    static void check(byte[] bytes, ToLongFunction<String> storages) {
        TorchPickle pickle = new TorchPickle(bytes, storages);
        try {
            pickle.read();
        } catch (BufferUnderflowException e) {
            throw new WeightsException("it is not complete", e);
        }
    }

    private void read() {
        require(next() == 0x80 && next() == PROTOCOL, "it is not a pickle of protocol 2");
        for (int code; (code = next()) != '.'; ) {
            step(code);
        }
        require(stack.size() == 1 && marks.isEmpty(), "it does not end with a single value");
        require(!bytes.hasRemaining(), "bytes follow its end");
        checkDepth(stack.get(0));
    }

    private int next() {
        return bytes.get() & 0xFF;
    }

    private void step(int code) {
        switch (code) {
            case '(' -> marks.push(stack.size());
            case 'N' -> push(Constant.NONE);
            case 0x88 -> push(Constant.TRUE);
            case 0x89 -> push(Constant.FALSE);
            case 'K' -> push((long) next());
            case 'M' -> push((long) Short.toUnsignedInt(bytes.getShort()));
            case 'J' -> push((long) bytes.getInt());
            case 0x8A -> push(longNumber());
            case 'G' -> {
                bytes.getDouble();
                push(Constant.NUMBER);
            }
            case 'X', 'T' -> push(text(bytes.getInt()));
            case 'U' -> push(text(next()));
            case 'c' -> push(new Global(line() + " " + line()));
            case ')' -> push(new Node(Kind.TUPLE, List.of()));
            case ']' -> push(new Node(Kind.LIST, new ArrayList<>(0)));
            case '}' -> push(new Node(Kind.DICT, new ArrayList<>(0)));
            case 't' -> push(new Node(Kind.TUPLE, sinceMark()));
            case 'l' -> push(new Node(Kind.LIST, sinceMark()));
            case 'd' -> push(new Node(Kind.DICT, pairs(sinceMark())));
            case 0x85, 0x86, 0x87 -> push(new Node(Kind.TUPLE, pop(code - 0x84)));
            case 'a' -> append(pop(1), Kind.LIST);
            case 'e' -> append(sinceMark(), Kind.LIST);
            case 's' -> append(pop(2), Kind.DICT);
            case 'u' -> append(pairs(sinceMark()), Kind.DICT);
            case 'q' -> memo.put(next(), peek());
            case 'r' -> memo.put(bytes.getInt(), peek());
            case 'h' -> recall(next());
            case 'j' -> recall(bytes.getInt());
            case 'Q' -> push(storage(pop(1).get(0)));
            case 'R' -> {
                List<Object> call = pop(2);
                push(call(call.get(0), call.get(1)));
            }
            case 0x81 -> {
                List<Object> created = pop(2);
                require(
                        created.get(0) instanceof Global
                                && isNode(created.get(1), Kind.TUPLE)
                                && ((Node) created.get(1)).children.isEmpty(),
                        "it creates an object in an unknown way");
                push(new Node(Kind.NEW_OBJECT, new ArrayList<>(1)));
            }
            case 'b' -> build();
            default ->
                    throw new WeightsException(
                            "it contains the operation 0x%02x, which PyTorch does not write"
                                    .formatted(code));
        }
    }

    private void push(Object value) {
        require(++values <= MAX_VALUES, "it contains more than " + MAX_VALUES + " values");
        stack.add(value);
    }

    private int bottom() {
        return marks.isEmpty() ? 0 : marks.peek();
    }

    private Object peek() {
        require(stack.size() > bottom(), "a value is missing");
        return stack.get(stack.size() - 1);
    }

    private List<Object> pop(int count) {
        require(stack.size() - bottom() >= count, "a value is missing");
        return popFrom(stack.size() - count);
    }

    private List<Object> sinceMark() {
        require(!marks.isEmpty(), "a mark is missing");
        return popFrom(marks.pop());
    }

    private List<Object> popFrom(int start) {
        List<Object> tail = stack.subList(start, stack.size());
        List<Object> popped = new ArrayList<>(tail);
        tail.clear();
        return popped;
    }

    private static List<Object> pairs(List<Object> values) {
        require(values.size() % 2 == 0, "a key of a dictionary has no value");
        return values;
    }

    private void append(List<Object> added, Kind kind) {
        require(isNode(peek(), kind), "it appends to a value that is not a collection");
        ((Node) peek()).children.addAll(added);
    }

    private void recall(int index) {
        Object value = memo.get(index);
        require(value != null, "it refers to an unknown value");
        push(value);
    }

    private long longNumber() {
        int length = next();
        require(length <= Long.BYTES, "a number is too large");
        long number = 0;
        for (int i = 0; i < length; i++) {
            number |= (long) next() << 8 * i;
        }
        int unused = Long.SIZE - 8 * length;
        return length == 0 ? 0 : number << unused >> unused;
    }

    private String text(int length) {
        require(length >= 0 && length <= bytes.remaining(), "a string is not complete");
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (int c; (c = next()) != '\n'; ) {
            require(line.length() < MAX_NAME && c >= ' ', "the name of a type is invalid");
            line.append((char) c);
        }
        return line.toString();
    }

    private void build() {
        List<Object> built = pop(2);
        require(
                isNode(built.get(0), Kind.NEW_OBJECT),
                "it sets the state of a value that is not a new object");
        Node object = (Node) built.get(0);
        object.kind = Kind.OBJECT;
        object.children.add(built.get(1));
        push(object);
    }

    private Storage storage(Object id) {
        require(isNode(id, Kind.TUPLE), "the reference to a storage is invalid");
        List<Object> fields = ((Node) id).children;
        require(
                fields.size() == STORAGE_FIELDS
                        && "storage".equals(fields.get(0))
                        && fields.get(1) instanceof Global
                        && fields.get(2) instanceof String
                        && fields.get(3) instanceof String
                        && fields.get(4) instanceof Long,
                "the reference to a storage is invalid");
        String type = ((Global) fields.get(1)).name();
        String key = (String) fields.get(2);
        long elements = (Long) fields.get(4);
        Integer width = type.startsWith("torch ") ? ELEMENT_BYTES.get(type.substring(6)) : null;
        require(
                width != null,
                "the type " + ForeignText.shown(type) + " of a storage is not supported");
        long size = storages.applyAsLong(key);
        require(size >= 0, "the storage '" + ForeignText.shown(key) + "' does not exist");
        require(
                elements >= 0 && elements <= Long.MAX_VALUE / width && elements * width == size,
                "the storage '"
                        + ForeignText.shown(key)
                        + "' has "
                        + size
                        + " bytes, but must have "
                        + elements
                        + " numbers of "
                        + width
                        + " bytes");
        return new Storage(elements);
    }

    private Object call(Object function, Object arguments) {
        require(
                function instanceof Global && isNode(arguments, Kind.TUPLE),
                "it calls a value that is not a function");
        String name = ((Global) function).name();
        List<Object> values = ((Node) arguments).children;
        require(!UNCHECKED.contains(name), "it contains a tensor of an unsupported kind");
        if (TENSORS.contains(name)) {
            checkTensor(values);
            return Constant.TENSOR;
        }
        if (name.equals(TYPE_TAG)) {
            require(
                    values.size() == 2 && values.get(1) instanceof String,
                    "the type of a value is invalid");
            TorchSource.check((String) values.get(1));
        }
        return new Node(Kind.RESULT, values);
    }

    /** Checks that a tensor is within its storage. */
    private static void checkTensor(List<Object> fields) {
        require(fields.size() >= TENSOR_FIELDS, "a tensor is invalid");
        require(
                fields.get(0) instanceof Storage && fields.get(1) instanceof Long,
                "a tensor has no storage");
        long elements = ((Storage) fields.get(0)).elements();
        long offset = (Long) fields.get(1);
        long[] sizes = numbers(fields.get(2));
        long[] strides = numbers(fields.get(3));
        require(
                sizes != null && strides != null && sizes.length == strides.length,
                "the shape of a tensor is invalid");
        boolean empty = Arrays.stream(sizes).anyMatch(size -> size == 0);
        boolean inside = offset >= 0 && offset <= elements;
        long count = 1;
        long last = offset;
        for (int i = 0; i < sizes.length && inside; i++) {
            inside = sizes[i] >= 0 && strides[i] >= 0;
            if (inside && !empty) {
                inside = sizes[i] <= MAX_NUMBERS / count;
                count = inside ? count * sizes[i] : count;
                if (sizes[i] > 1 && strides[i] > 0) {
                    inside &= sizes[i] - 1 <= (elements - last) / strides[i];
                    last += inside ? (sizes[i] - 1) * strides[i] : 0;
                }
            }
        }
        require(inside && (empty || last < elements), "a tensor is larger than its storage");
    }

    private static long @Nullable [] numbers(Object tuple) {
        if (!isNode(tuple, Kind.TUPLE)) {
            return null;
        }
        List<Object> values = ((Node) tuple).children;
        if (values.size() > SafetensorsHeader.MAX_DIMENSIONS
                || !values.stream().allMatch(Long.class::isInstance)) {
            return null;
        }
        return values.stream().mapToLong(Long.class::cast).toArray();
    }

    private static boolean isNode(@Nullable Object value, Kind kind) {
        return value instanceof Node node && node.kind == kind;
    }

    /**
     * Checks how deeply values are nested, without recursion, and that no value contains itself.
     */
    private static void checkDepth(Object root) {
        Deque<Node> path = new ArrayDeque<>();
        Deque<Integer> positions = new ArrayDeque<>();
        if (root instanceof Node node) {
            path.push(node);
            positions.push(0);
            node.depth = -1;
        }
        while (!path.isEmpty()) {
            Node node = path.peek();
            int position = positions.pop();
            if (position == node.children.size()) {
                path.pop();
                node.depth = depth(node);
                continue;
            }
            positions.push(position + 1);
            if (node.children.get(position) instanceof Node child) {
                require(child.depth >= 0, "a value contains itself");
                if (child.depth == 0) {
                    require(path.size() < MAX_DEPTH, "its values are nested too deeply");
                    child.depth = -1;
                    path.push(child);
                    positions.push(0);
                }
            }
        }
    }

    private static int depth(Node node) {
        int depth = 1;
        for (Object value : node.children) {
            if (value instanceof Node child) {
                depth = Math.max(depth, child.depth + 1);
            }
        }
        require(depth <= MAX_DEPTH, "its values are nested too deeply");
        return depth;
    }

    private static void require(boolean valid, String problem) {
        if (!valid) {
            throw new WeightsException(problem);
        }
    }
}
