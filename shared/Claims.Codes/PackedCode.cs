namespace Claims.Codes;

/// <summary>
/// A code of at most eight ASCII characters as one number, first character in the highest byte, so that numbers order as the codes do.
/// Zero stands for what is no such code.
/// </summary>
internal static class PackedCode
{
    public const int MaxLength = sizeof(ulong);

    public static ulong Pack(ReadOnlySpan<char> code)
    {
        if (code.Length > MaxLength)
        {
            return 0;
        }

        ulong packed = 0;
        for (var i = 0; i < code.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(code[i]))
            {
                return 0;
            }

            packed |= (ulong)code[i] << (56 - (8 * i));
        }

        return packed;
    }

    public static string Unpack(ulong packed)
    {
        Span<char> code = stackalloc char[MaxLength];
        var length = 0;
        for (; length < MaxLength && (byte)(packed >> (56 - (8 * length))) is var letter and not 0; length++)
        {
            code[length] = (char)letter;
        }

        return new string(code[..length]);
    }
}
