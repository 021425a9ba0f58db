using Claims.ClauseModel.Scoring.Attending;
using Claims.ClauseModel.Scoring.Profiles;

namespace Claims.ClauseModel.Scoring;

/// <summary>A line's attention beside what is normal for its kind of service.</summary>
internal sealed record ScoredLine(LineAttention Attention, LinePattern Pattern, KindProfile Profile, Nonconformity Parts)
{
    public static ScoredLine Of(LineAttention attention, NormalProfile normal)
    {
        var (pattern, profile) = (LinePattern.Of(attention), normal.Of(attention.ServiceKind));
        return new ScoredLine(attention, pattern, profile, Nonconformity.Of(pattern, profile));
    }
}
