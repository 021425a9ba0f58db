namespace Claims.Ingest.Formats.X12.Syntax;

/// <summary>How the separators in force became known.</summary>
public enum HeaderState
{
    /// <summary>From an ISA whose fields all have their widths.</summary>
    Intact,

    /// <summary>From such an ISA, but for the component separator: the content uses another one than ISA16 states.</summary>
    OtherComponent,

    /// <summary>From an ISA with fields of wrong width.</summary>
    Uneven,

    /// <summary>From the segments themselves: the ISA is missing or says nothing usable.</summary>
    Guessed,
}

/// <summary>
/// Cuts an input into segments in one pass. Every ISA sets the separators anew, also one that starts in the middle of a
/// segment because what came before broke off. Blanks and line breaks between segments are skipped.
/// </summary>
public sealed class Tokenizer(ReadOnlyMemory<byte> content)
{
    // A guess reads tens of kilobytes; an input of nothing but broken headers must not make one for each.
    private const int MaxGuesses = 16;

    private int _at = content.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
    private bool _started;
    private int _guesses;

    public Delimiters Delimiters { get; private set; } = Delimiters.Usual;

    public HeaderState Header { get; private set; } = HeaderState.Guessed;

    /// <summary>The next segment, or null at the end.</summary>
    public Segment? Next()
    {
        SkipBlanks();
        var rest = content.Span[_at..];
        if (rest.IsEmpty)
        {
            return null;
        }

        if (InterchangeHeader.StartsAt(rest))
        {
            ReadHeader(rest);
        }
        else if (!_started)
        {
            Guess(rest);
        }

        _started = true;
        return Cut(rest);
    }

    private void ReadHeader(ReadOnlySpan<byte> rest)
    {
        if (InterchangeHeader.TryReadIntact(rest, out var delimiters))
        {
            var used = DelimiterGuess.OtherComponent(Body(rest), delimiters);
            Header = used is null ? HeaderState.Intact : HeaderState.OtherComponent;
            Delimiters = used is { } other ? delimiters with { Component = other } : delimiters;
        }
        else if (InterchangeHeader.TryReadUneven(rest, out delimiters))
        {
            (Delimiters, Header) = (delimiters, HeaderState.Uneven);
        }
        else
        {
            Guess(rest);
        }
    }

    // What the header is about: up to the next header, so that all the looking ahead together stays linear.
    private static ReadOnlySpan<byte> Body(ReadOnlySpan<byte> rest)
    {
        var body = rest[InterchangeHeader.Length..Math.Min(rest.Length, DelimiterGuess.Window)];
        var next = body.IndexOf("ISA"u8);
        return next < 0 ? body : body[..next];
    }

    private void Guess(ReadOnlySpan<byte> rest)
    {
        Header = HeaderState.Guessed;
        if (_guesses++ < MaxGuesses)
        {
            Delimiters = DelimiterGuess.From(rest);
        }
    }

    private Segment Cut(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf(Delimiters.Terminator);
        var isTerminated = end >= 0;
        var length = isTerminated ? end : rest.Length;
        var intruder = NextInterchange(rest[..length], rest);
        if (intruder > 0)
        {
            (length, isTerminated) = (intruder, false);
        }

        var segment = new Segment(content.Slice(_at, length), Delimiters, isTerminated);
        _at += isTerminated ? length + 1 : length;
        return segment;
    }

    // Offset of a whole ISA within a segment that lost its end; -1 if there is none.
    private static int NextInterchange(ReadOnlySpan<byte> segment, ReadOnlySpan<byte> rest)
    {
        for (var from = 1; from < segment.Length;)
        {
            var at = segment[from..].IndexOf("ISA"u8);
            if (at < 0)
            {
                break;
            }

            if (InterchangeHeader.TryReadIntact(rest[(from + at)..], out _))
            {
                return from + at;
            }

            from += at + 1;
        }

        return -1;
    }

    private void SkipBlanks()
    {
        var span = content.Span;
        while (_at < span.Length && (span[_at] is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or 0 || span[_at] == Delimiters.Terminator))
        {
            _at++;
        }
    }
}
