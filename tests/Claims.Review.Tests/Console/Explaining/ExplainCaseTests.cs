using Claims.Contracts;
using Claims.Hosting;
using Claims.Hosting.Storage;
using Claims.Review.Console.Explaining;
using Claims.Testing;

using MassTransit;

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claims.Review.Tests.Console.Explaining;

public sealed class ExplainCaseTests
{
    [Fact]
    public async Task A_decision_is_explained_by_the_service_that_scored_it()
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule(), new ExplainingModule()]);

        var explained = Assert.IsType<CaseExplanation.Explained>(await AskAsync(review, "C-1")).Answer;

        Assert.True(explained.IsSameDecision);
        Assert.Equal(["Flagged."], explained.Explanation.Statements);
    }

    [Fact]
    public async Task A_service_that_cannot_explain_is_an_answer_too()
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule(), new ExplainingModule()], settings: ["--Bus:Retries=0"]);

        Assert.IsType<CaseExplanation.Failed>(await AskAsync(review, "fails"));
    }

    [Fact]
    public async Task Nobody_who_explains_in_time_is_an_answer_too()
    {
        await using var review = await RunningServices.StartAsync([new ReviewModule()], settings: ["--Review:ExplanationTimeoutMilliseconds=50"]);

        Assert.Equal(new CaseExplanation.Late(TimeSpan.FromMilliseconds(50)), await AskAsync(review, "C-1"));
    }

    private static async Task<CaseExplanation> AskAsync(RunningServices review, string number)
    {
        await using var page = review.Services.CreateAsyncScope();
        return await page.ServiceProvider.GetRequiredService<ExplainCase>().AskAsync(Some.Assessed(Some.Claim(number)), TestContext.Current.CancellationToken);
    }
}

/// <summary>Stands in for the service that scores.</summary>
internal sealed class ExplainingModule : IServiceModule
{
    public string Name => "explaining";

    public IReadOnlyList<Migration> Migrations => [];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    public void AddConsumers(IBusRegistrationConfigurator bus) => bus.AddConsumer<ExplainAll>();

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
    }
}

internal sealed class ExplainAll : IConsumer<ExplainClaim>
{
    public Task Consume(ConsumeContext<ExplainClaim> context) => context.Message.Accepted.Claim.Key.Number == "fails"
        ? throw new InvalidOperationException("no such policy")
        : context.RespondAsync(new ClaimExplained { Explanation = Explanations.Of(), IsSameDecision = context.Message.DecisionId == "decision" });
}
