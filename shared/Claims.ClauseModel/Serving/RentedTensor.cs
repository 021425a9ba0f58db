using System.Buffers;
using Microsoft.ML.OnnxRuntime;

namespace Claims.ClauseModel.Serving;

/// <summary>An input of a call: zeros in pooled memory, until someone writes to it.</summary>
internal sealed class RentedTensor<T> : IDisposable
    where T : unmanaged
{
    private readonly T[] _array;
    private readonly int _length;

    public RentedTensor(params ReadOnlySpan<int> shape)
    {
        var sizes = new long[shape.Length];
        _length = 1;
        for (var i = 0; i < shape.Length; i++)
        {
            sizes[i] = shape[i];
            _length = checked(_length * shape[i]);
        }

        _array = ArrayPool<T>.Shared.Rent(_length);
        _array.AsSpan(0, _length).Clear();
        Value = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, _array.AsMemory(0, _length), sizes);
    }

    /// <summary>The same memory, as ONNX Runtime takes it.</summary>
    public OrtValue Value { get; }

    public Span<T> Span => _array.AsSpan(0, _length);

    /// <summary>The part with this number, of parts of that length.</summary>
    public Span<T> Part(int number, int length) => _array.AsSpan(number * length, length);

    public void Dispose()
    {
        Value.Dispose();
        ArrayPool<T>.Shared.Return(_array);
    }
}
