namespace Claims.Summaries.Generative.Guarding;

/// <summary>Why an answer is refused, and where. Holds no word of it: what is refused is not shown.</summary>
/// <param name="Sentence">Its number in the answer, from 0; -1 for the answer as a whole.</param>
/// <param name="Start">In the answer.</param>
/// <param name="Length">In characters.</param>
public readonly record struct Refusal(RefusalReason Reason, int Sentence, int Start, int Length);

public enum RefusalReason
{
    /// <summary>No sentence in it, or citations without one.</summary>
    Empty,

    /// <summary>More sentences or characters than allowed, or cut off by the limit on tokens.</summary>
    TooLong,

    /// <summary>A sentence cites no source.</summary>
    Uncited,

    /// <summary>It cites an id that no source has.</summary>
    UnknownId,

    /// <summary>A number, in digits or words, that no cited source has.</summary>
    Number,

    /// <summary>A number that the cited sources have with another unit.</summary>
    Unit,

    /// <summary>A date that no cited source has.</summary>
    Date,

    /// <summary>A code, or another word with digits in it, that no cited source has.</summary>
    Code,

    /// <summary>It speaks of something that stands in a source, but in none that it cites.</summary>
    ForeignConcept,

    /// <summary>It says that something is there which the cited sources say is not, or the other way round; or is there already, or is the patient's, and is not.</summary>
    AssertionFlipped,

    /// <summary>Too few of its words stand in the cited sources.</summary>
    LittleSupport,
}
