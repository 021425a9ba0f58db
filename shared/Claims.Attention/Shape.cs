using System.Runtime.CompilerServices;

namespace Claims.Attention;

/// <summary>Guards of the kernels: a buffer has exactly, or at least, the length that its shape says.</summary>
internal static class Shape
{
    public static void Require<T>(ReadOnlySpan<T> buffer, int length, [CallerArgumentExpression(nameof(buffer))] string name = "")
    {
        if (buffer.Length != length)
        {
            throw new ArgumentException($"has {buffer.Length} elements where its shape asks for {length}", name);
        }
    }

    /// <summary>For a buffer that goes on behind what is read: part of a larger one.</summary>
    public static void RequireAtLeast<T>(ReadOnlySpan<T> buffer, int length, [CallerArgumentExpression(nameof(buffer))] string name = "")
    {
        if (buffer.Length < length)
        {
            throw new ArgumentException($"has {buffer.Length} elements where its shape asks for at least {length}", name);
        }
    }

    /// <summary>The same for a buffer that may be left out (empty).</summary>
    public static void RequireOptional<T>(ReadOnlySpan<T> buffer, int length, [CallerArgumentExpression(nameof(buffer))] string name = "")
    {
        if (!buffer.IsEmpty)
        {
            Require(buffer, length, name);
        }
    }
}
