namespace Claims.Attention.Products;

/// <summary>A matrix in someone else's memory: element (i, j) is at i·RowStride + j·ColumnStride. A transposed one is the same memory with the strides exchanged.</summary>
internal readonly ref struct MatrixView(ReadOnlySpan<float> values, int rowStride, int columnStride)
{
    public ReadOnlySpan<float> Values { get; } = values;

    public int RowStride { get; } = rowStride;

    public int ColumnStride { get; } = columnStride;

    public MatrixView Transposed => new(Values, ColumnStride, RowStride);

    public static MatrixView RowMajor(ReadOnlySpan<float> values, int columns) => new(values, columns, 1);
}
