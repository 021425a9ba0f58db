namespace Claims.Learning.Onnx;

/// <summary>One size of a tensor: a number, or the name of a size that each call chooses.</summary>
public readonly record struct OnnxDimension(long Size, string? Name)
{
    public static implicit operator OnnxDimension(long size) => new(size, Name: null);

    public static implicit operator OnnxDimension(string name) => new(0, name);
}
