using Claims.Contracts;
using Claims.Hosting.Access;
using Claims.Review.Console.Case;
using Claims.Review.Console.Shell;

namespace Claims.Review.Console.Judging;

/// <summary>Which rounds a person may judge a case in.</summary>
public static class VerdictStages
{
    /// <summary>The one to offer first comes first. Empty where there is nothing to say for this person.</summary>
    public static IReadOnlyList<ReviewStage> Of(CaseFile file, CurrentUser user)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(user);
        if (!user.May(Scope.Review))
        {
            return [];
        }

        var reviewers = file.Standing.Where(verdict => verdict.Stage == ReviewStage.Review).Select(verdict => verdict.Reviewer).ToHashSet(StringComparer.Ordinal);
        if (reviewers.Count == 0)
        {
            return [ReviewStage.Review];
        }

        var mayBeSecond = reviewers.Any(reviewer => reviewer != user.Name);
        List<ReviewStage> stages = mayBeSecond ? [ReviewStage.SecondReview] : [ReviewStage.Review];
        if (user.May(Scope.Supervise))
        {
            stages.Add(ReviewStage.Appeal);
        }

        return stages;
    }
}
