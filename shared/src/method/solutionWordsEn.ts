import type { SolutionWords } from './solutionWords.ts';

/** The English lists of Annex A, grown. A line break is not part of a list. */
export const EN_SOLUTION_WORDS: SolutionWords = {
  instrument: String.raw`
    apps?|portals?|platforms?|dashboards?|registers?|registr(?:y|ies)|databases?|systems?|websites?
    |one-stop shops?|counters?|forms?|algorithms?|chatbots?|interfaces?|tools?|(?:public )?campaigns?
    |subsid(?:y|ies)|grants?|funds?|funding|pilots?|trials?|programmes?|programs?|schemes?
    |task ?forces?|committees?|working groups?|working part(?:y|ies)|commissions?|coordinators?|coaches|coach|budd(?:y|ies)
    |case managers?|case workers?|youth workers?|advis[eo]rs?|ombuds(?:man|person|woman)|inspectors?|mentors?
    |points? of contact|contact (?:person|point|persons|points)|fixed contact|named contact|covenants?|laws?
    |bills?|regulations?|rules?|guidelines?|guides?|handbooks?|protocols?|procedures?|legal basis|legal limits?
    |training|courses?|workshops?|leaflets?|brochures?|standards?|strateg(?:y|ies)|action plans?|plans?
    |hotlines?|helplines?|helpdesks?|help ?desks?|phone number|phone line|centres? of expertise|expertise centres?
    |information (?:point|desk|centre|system)s?|(?:joint|shared|central|single|national|regional|common|uniform) \S+
    |(?:emergency|support|care|debt|district|response) (?:fund|team|unit|centre|line)s?|duty to report|quotas?
    |home visits?|surger(?:y|ies) hours?|walk-in hours?|(?:search|alert|warning) (?:function|text|service)s?
    |budgets?|allowances?|bans?|powers|licen[cs]es?|databank|agreement|mandate|way of working|digital \S+
    |one (?:place|desk|number|form|door|point|file|map|card|contact|person)|manuals?|maps?|(?!(?:no|any|the|a|an|this|that|their|its|own) )\S+ lines?
    |toolkits?|checklists?|templates?|vouchers?|insurance|levy|levies|tax(?:es)?|policy|policies
    |(?!(?:no|any|the|a|an|this|that|their|its) )\S+ (?:officer|team|fund|service|scheme|centre|desk|card|hub|panel|check)s?
    |artificial intelligence|ai|(?!(?:no|any|the|a|an) )\S+ (?:button|code|guarantee|package|bonus)s?
  `,
  actionVerb: String.raw`
    build|built|building|develop|developed|developing|introduce|introduced|introducing|set up|setting up
    |appoint|appointed|appointing|connect|connecting|link|linking|digiti[sz]e|digiti[sz]ing|automate
    |automating|oblige|obliged|required?|ban|banned|banning|abolish|abolished|abolishing|scrap|scrapped
    |scrapping|change|changed|changing|amend|amended|extend|extended|extending|expand|merge|merged|merging
    |centrali[sz]e|harmoni[sz]e|standardi[sz]e|share|shared|sharing|exchange|exchanging|start|started
    |launch|launched|create|created|creating|fund|funded|finance|financed|subsidi[sz]e|subsidi[sz]ing
    |simplify|simplified|simplifying|train|trained|training|hire|hired|hiring|invest|investing|raise|raised
    |raising|lower|lowered|lowering|reduce|reduced|increase|increased|increasing|strengthen|improve
    |improving|relax|relaxed|tighten|enforced?|policed|regulate|regulated|replace|replaced|reform|revise
    |speed up|shorten|shortened|shorter|simpler|provide|provided|providing|offer|offered|organi[sz]e|organi[sz]ing
    |combine|combining|bundle|pool|compensate|reward|guarantee|establish|established|establishing|roll out
    |free up|draw up|put in place|make available|made available|adopt|adopting|cap|by making (?:\S+ ){1,4}(?:free|easier|simpler|shorter|compulsory)
    |by (?:giving|making|letting|putting|placing|using|paying|filling|sending|holding|involving) \S+
    |there (?:should|must|has to|have to|ought to|needs to|need to) be|(?:should|ought to) (?:get|have|receive|be able to)
    |(?<!\b(?:what|which|where|who|whom|how|whether|when|why|than|they|he|she|i|you) (?:\S+ ){0,4})(?:should|ought to)(?! (?:have (?:been|done|known|gone|had|\w+ed)|never)\b)
    |(?:governments?|ministr(?:y|ies)|minister|(?:[\w-]+ )?(?:agenc(?:y|ies)|boards?|authorit(?:y|ies)|associations?|inspectorate|services)|councils?|municipalit(?:y|ies)|schools?|parliament|cabinet|employers|organi[sz]ations|landlords|banks|insurers|provinces?|police|institutions) (?:must|has to|have to|needs? to|could)(?! (?:\S+ ){0,8}(?:now|always|still|again|wait|every time|each time|first|refuse|every (?:week|month|year|day)|times|before)\b)
    |(?:we|there) (?:must|have to|has to|need to|needs to)(?! (?:\S+ ){0,8}(?:now|always|still|again|wait|every time|each time|first|refuse|every (?:week|month|year|day)|times|before)\b)
    |(?:every|each|all) (?:\S+ ){1,5}(?:must|has to|have to|needs? to) (?:get|have|be given|be able|receive)
    |has to (?:end|stop|go|come)|have to (?:end|stop|go|come)(?= ?[.!]?$)|(?:must|needs to) (?:end|stop|go|come)
    |^(?:(?:the|all|these|this|those) )?(?:[\w-]+ ){0,3}(?!(?:man|men|woman|women|mothers?|fathers?|child|children|son|daughter|boys?|girls?|neighbou?rs|people|parents?|family|families|widow|baby|clients?|patients?|students?|tenants?|residents?|citizens?|staff|bereaved|disability|nurses?|they|he|she|i|you|who|that|which|police|someone|everyone|officials?|assistants?|volunteers|carers|\w+(?:er|ers|or|ors|ist|ists|man|men|ant|ants))\b)[\w-]+ (?:simply )?(?:must|has to|have to|needs to|need to)(?! (?:\S+ ){0,8}(?:now|always|still|again|wait|every time|each time|first|refuse|every (?:week|month|year|day)|times|before)\b)
  `,
  modal: String.raw`
    we need to|we must|we have to|we should|we ought to|should be|must be|has to be|have to be|needs to be
    |need to be|ought to be|let's|let us|we will|we (?:want|would like) (?:to|every|all|each)
    |we (?:could|can)(?! (?:not|no|never|hardly|only)\b)|(?:can|could) we (?:not|just|simply)|could \S+ \S+ not
    |we propose|we recommend|we suggest|we call for
    |(?:every|each) \S+ (?:should|must|has to|needs to|ought to)
    |(?:government|ministr(?:y|ies)|minister|agenc(?:y|ies)|council|councils|municipalit(?:y|ies)|schools?|parliament|cabinet|employers|organi[sz]ations|housing associations|landlords|banks|insurers|province|provinces|authorit(?:y|ies)|police) (?:should|must|has to|have to|ought to|needs? to|could)
    |should (?:get|have|receive|become|be able to)|there (?:should|must|has to|have to|ought to|needs to|need to) be
    |(?<!\b(?:what|which|where|who|whom|how|whether|when|why|than|they|he|she|i|you) (?:\S+ ){0,4})(?:should|ought to)(?! (?:have (?:been|done|known|gone|had|\w+ed)|never)\b)
    |(?:governments?|ministr(?:y|ies)|minister|(?:[\w-]+ )?(?:agenc(?:y|ies)|boards?|authorit(?:y|ies)|associations?|inspectorate|services)|councils?|municipalit(?:y|ies)|schools?|parliament|cabinet|employers|organi[sz]ations|landlords|banks|insurers|provinces?|police|institutions) (?:must|has to|have to|needs? to|could)(?! (?:\S+ ){0,8}(?:now|always|still|again|wait|every time|each time|first|refuse|every (?:week|month|year|day)|times|before)\b)
    |(?:we|there) (?:must|have to|has to|need to|needs to)(?! (?:\S+ ){0,8}(?:now|always|still|again|wait|every time|each time|first|refuse|every (?:week|month|year|day)|times|before)\b)
    |(?:every|each|all) (?:\S+ ){1,5}(?:must|has to|have to|needs? to) (?:get|have|be given|be able|receive)
    |has to (?:end|stop|go|come)|have to (?:end|stop|go|come)(?= ?[.!]?$)|(?:must|needs to) (?:end|stop|go|come)
    |^(?:(?:the|all|these|this|those) )?(?:[\w-]+ ){0,3}(?!(?:man|men|woman|women|mothers?|fathers?|child|children|son|daughter|boys?|girls?|neighbou?rs|people|parents?|family|families|widow|baby|clients?|patients?|students?|tenants?|residents?|citizens?|staff|bereaved|disability|nurses?|they|he|she|i|you|who|that|which|police|someone|everyone|officials?|assistants?|volunteers|carers|\w+(?:er|ers|or|ors|ist|ists|man|men|ant|ants))\b)[\w-]+ (?:simply )?(?:must|has to|have to|needs to|need to)(?! (?:\S+ ){0,8}(?:now|always|still|again|wait|every time|each time|first|refuse|every (?:week|month|year|day)|times|before)\b)
  `,
  need: String.raw`
    (?<!not )\bneeds? (?:an?|its own|their own|one|more|better|wider|extra|clear|new|stronger)\b|\bneed for an?\b|\bis needed\b
    |\bare needed\b|\brequires? an?\b|\bcalls? for an?\b|\bneed is an?\b|\bneeded (?:\S+ )?is an?\b|\bin need of an?\b|\bdeserves? (?:an?|one)\b
  `,
  lack: String.raw`
    lack of|lack|lacks|lacking|is missing|are missing|what is missing is|there is no|there are no
    |there is still no|there are still no|absence of|^no (?:\S+ ){1,6}exists?
    |(?:nothing|nobody|never|not|no) (?:\S+ ){1,4}without an?|if there (?:were|was) (?:an?|one|more)
  `,
  means: String.raw`
    by means of|with the help of|through an?|via an?|using an?|^with an?|^with (?:one|more|better|extra)
    |(?:starts|begins) with an?|^through (?:one|better|joint)
  `,
  meansVerb: String.raw`\bby (?:\w+ing)\b`,
  imperative: String.raw`
    ^(?:(?:build|develop|introduce|set up|appoint|connect|link|create|scrap|oblige|ban|give|share|start|launch|employ|recruit|enable
    |digiti[sz]e|automate|abolish|extend|change(?! (?:is|in|comes))|organi[sz]e|merge|put|send|let|hold|hire
    |arrange|get rid of|get|ensure|reduce|simplify|improve|strengthen|replace|combine|use|provide|establish|bring
    |publish|involve|subsidi[sz]e|reward|guarantee|relax|tighten|shorten|allow|require|assign|standardi[sz]e
    |centrali[sz]e|bundle|write|collect|protect|deliver|coordinate|add|buy|inform|warn|revise|divide|adapt|adjust
    |keep|take|find|translate|explain|stick|remove|lend|free up|draw up|roll out|make sure|have(?= (?:the|an?|every|each|all)\b)
    |make(?! (?:one|a|an|any|even one|the wrong) (?:mistake|error|slip)))\b(?! (?:and|or|of|is|are|was|were)\b)
    |(?:raise|lower|increase|turn|offer|move|stop|train|pay|fund|finance|limit|cap|cut|treat|place|open|close|pool|split
    |double|halve|design|support|do|test|check|review|spread|switch|return|schedule|visit|call|drop|lift|grant|hand
    |help|show|pick|ask|begin|invest|listen|contact|focus)
    (?= (?:the|an?|every|each|all|one|more|fewer|less|people|these|those|this|it|them|our|their|parents|residents|farmers|staff|children|tenants|citizens|to|with|from|up|out|in|extra)\b))
    (?!.* and (?:the|everything|your|a) (?:\S+ ){0,2}(?:stops?|starts? again|follows?|ends?|is gone)\b)
  `,
  explicit: String.raw`
    the (?:best |only |real |obvious )?(?:solution|answer|remedy) (?:is|lies|would be|could be|starts)|our (?:proposal|advice|suggestion|plan|idea)
    |(?:we|i) (?:propose|suggest|recommend|advise|advocate|call for|plead for|favour|urge)
    |what (?:we|they|people|i) (?:really )?need (?:here )?is|what is (?:really )?needed (?:\S+ )?is
    |the (?:idea|plan|proposal|best thing) is to|it would (?:\S+ )?(?:be (?:good|best|better|great|wise|useful|helpful|nice|sensible|fair)|help|make sense)
    |it is (?:high )?time (?:for|to|that)|(?:would|could) make (?:a|all the) (?:big |real |great |huge )?difference
    |why (?:not|don't we|do we not|can we not)|(?:can|could) we not|(?:would|could|will) solve (?:this|it|that|much|a lot|everything)
    |^(?:an?|one|more|fewer|better|extra|\w+ing) (?!(?:mother|father|parent|child|family|man|woman|resident|farmer|tenant|student|officer|colleague|member|person)\b)(?:\S+ ){1,8}would (?!not|never|have|like|rather|say|ask|call|lose)\S+
    |\S+ing (?:\S+ ){1,6}would (?:make|help|lower|raise|reduce|solve|prevent|improve|speed|give|save)
    |^let(?:'s| us)\b|what (?:would|could|does)? ?(?:really )?(?:help|helps|work|works|be needed|make a difference) is
    |there is (?:\S+ ){0,4}need for|would (?:really |also |already )?help\b|^(?:can|could) (?:\S+ ){1,5}not (?:simply|just)
    |^(?:an?|one|more|better|extra|free) (?:\S+ ){1,7}(?:prevents|saves|reduces|lowers|solves|avoids)(?! (?:nobody|nothing|no)\b)
    |^(?:an?|one|more|fewer|better|extra|free) (?:\S+ ){1,7}(?:will|can|could|would) (?!not |never )(?:\S+ ){0,5}(?:raise|lower|reduce|improve|prevent|solve|help|save|speed|restore|cut|ease|increase|strengthen|avoid)
    |^with (?:an?|one|more|better|extra|free) (?:\S+ ){1,8}(?:can|could|would|will|need not|no longer|not everyone)(?! (?:\S+ )*(?:not|no|hardly|never|nothing)\b)
    |^by (?:\w+ing) (?:\S+ ){0,8}\S+,(?= )(?! (?:\S+ )*(?:lost|late|fine|fines|debts?|not|no|costs?|harder)\b)
    |we (?:recommend|advise|suggest|propose) \w+ing|make sure
    |we (?:would like|would prefer|want) (?:every|all|each|the|more|one|(?!to)\S+ (?!to)\S+) (?:\S+ ){0,4}to\b|(?:it|that) is better (?:to|if)|better (?:to|if) we
    |^if (?:\S+ ){2,12}(?:would|could) (?!have|never)\S+|^if we (?:\S+ ){1,12}(?:can|will|get|become|need not)
    |^why (?:does|do) not (?:every|all|each)|^why (?:doesn't|don't) (?:every|all|each|we)
  `,
  promise: String.raw`
    (?:can|could|will|would) (?:\S+ ){0,6}(?:restore|solve|prevent|improve|speed up|help|fix|reduce|lower|ease|save|remove|cut|strengthen|make|disappear|go down|faster|complain)
  `,
  lawFirst: String.raw`
    legal (?:basis|ground|grounds)|statutory (?:basis|task|duty|power)|not allowed (?:by|under) the (?:gdpr|law|privacy act)
    |(?:the|under the|because of the|due to the) (?:gdpr|privacy (?:act|law|rules))
    |the law (?:does not allow|forbids|blocks|prevents|prohibits|makes it impossible|stands in the way)
    |law (?:has to|must|should) be (?:changed|amended)
    |without (?:an? )?(?:change (?:in|of|to) the law|statutory|legal|new law)|privacy (?:\S+ )?(?:stands?|prevents?|blocks?|forbids?|makes? it|gets? in)
    |(?:law|legislation|gdpr) (?:stands in|gets in|is in) the way
  `,
  personModal: String.raw`
    \b(?:people|residents|citizens|parents|tenants|owners|staff|clients|families|they|he|she|i|who|business owners|newcomers|students|farmers|farmer|patients|teachers|volunteers|drivers|carers|you|someone|nurses)
     (?:\S+ ){0,1}(?:have to|has to|had to|must)\b
  `,
  pastOrExisting: String.raw`
    \bsince (?:19|20)\d\d\b|\bin (?:19|20)\d\d\b|last year|already exists|existing|the current|does not work
    |did not work|has \w+ pages|still do(?:es)? not
  `,
  openQuestion: String.raw`
    ^(?:why(?! (?:not|do(?:es)? not (?:every|all|each)|don't (?:every|all|each)|doesn't (?:every|each)|don't we|do we not|can we not)\b)|who|for whom|what happens|what does|how come|how often|how many|since when)\b.*\?$
  `,
};
