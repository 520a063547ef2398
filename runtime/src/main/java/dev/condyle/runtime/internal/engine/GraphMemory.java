package dev.condyle.runtime.internal.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.engine.PtNDArray;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps in memory what a backward pass reads.
 *
 * <p>On the CPU, an array that DJL makes of a number or of a Java array has no memory of its own
 * but that of a direct buffer, which lives as long as the array is open. {@code x.mul(0.5f)} makes
 * such an array, and closes it before it returns, but the engine's graph still has the address: the
 * gradient of a product is the other factor. A garbage collection before the backward pass frees
 * the buffer, and the gradient is then whatever lies there. DJL 0.36.0 has no way to keep such a
 * buffer, so that this class looks into three private fields of its.
 */
public final class GraphMemory {

    /**
     * Fields of DJL's.
     *
     * @param scopes the scopes of a thread, of {@code NDScope}
     * @param arrays the arrays of a scope
     * @param buffer the buffer of an array
     */
    private record Fields(VarHandle scopes, VarHandle arrays, VarHandle buffer) {

        /** Finds them; null if DJL has none of these names. */
        static Fields find() {
            try {
                MethodHandles.Lookup here = MethodHandles.lookup();
                MethodHandles.Lookup scope = MethodHandles.privateLookupIn(NDScope.class, here);
                MethodHandles.Lookup array = MethodHandles.privateLookupIn(PtNDArray.class, here);
                return new Fields(
                        scope.findStaticVarHandle(NDScope.class, "SCOPE_STACK", ThreadLocal.class),
                        scope.findVarHandle(NDScope.class, "resources", IdentityHashMap.class),
                        array.findVarHandle(PtNDArray.class, "dataRef", ByteBuffer.class));
            } catch (ReflectiveOperationException e) {
                return null;
            }
        }
    }

    private static final Fields FIELDS = Fields.find();

    private final List<ByteBuffer> buffers = new ArrayList<>();

    private GraphMemory() {}

    /**
     * Runs a forward and its backward pass. The memory of all arrays that are made in scopes opened
     * meanwhile is kept until both are over.
     *
     * @param passes the passes, on this thread
     * @return what they give
     * @throws IllegalStateException if this version of DJL is another than Condyle knows
     */
    public static <T> T keptDuring(Supplier<T> passes) {
        if (FIELDS == null) {
            throw new IllegalStateException(
                    "DJL "
                            + Engine.getDjlVersion()
                            + " keeps the memory of its arrays otherwise than DJL 0.36.0, and gradients"
                            + " could be wrong unseen. Use version 0.36.0 of ai.djl:api and"
                            + " ai.djl.pytorch:pytorch-engine, or a Condyle that knows yours.");
        }
        GraphMemory memory = new GraphMemory();
        @SuppressWarnings("unchecked")
        ThreadLocal<Deque<NDScope>> scopes = (ThreadLocal<Deque<NDScope>>) FIELDS.scopes.get();
        Deque<NDScope> outer = scopes.get();
        scopes.set(memory.new Scopes(outer));
        try {
            return passes.get();
        } finally {
            scopes.set(outer);
            Reference.reachabilityFence(memory.buffers);
        }
    }

    /** The open scopes of a thread, innermost last. One that opens is told of its arrays here. */
    private final class Scopes extends ArrayDeque<NDScope> {

        private static final long serialVersionUID = 1;

        Scopes(Deque<NDScope> open) {
            // Not by super(open), which calls addLast.
            open.forEach(super::addLast);
        }

        @Override
        public void addLast(NDScope scope) {
            FIELDS.arrays.set(scope, new Arrays());
            super.addLast(scope);
        }
    }

    /** The arrays of a scope. A new array comes in as soon as it has its buffer. */
    private final class Arrays extends IdentityHashMap<NDArray, NDArray> {

        private static final long serialVersionUID = 1;

        @Override
        public NDArray put(NDArray key, NDArray array) {
            if (array instanceof PtNDArray
                    && FIELDS.buffer.get(array) instanceof ByteBuffer buffer) {
                buffers.add(buffer);
            }
            return super.put(key, array);
        }
    }
}
