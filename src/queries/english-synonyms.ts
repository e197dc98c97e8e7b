/**
 * Words that news and reports use for one another, and that people use when they ask about them; English, the project's
 * own list, written from the general vocabulary of such texts. One group a line, base forms; a word may be in several
 * groups. A match counts far less than one of the word itself.
 */
export const ENGLISH_SYNONYMS = `
abandon leave quit
accident crash incident
accuse blame allege
achieve reach attain
address speech
admit acknowledge concede
advance progress
adversary enemy foe
agreement accord deal pact treaty
aid assistance help relief support
aim goal objective purpose target
aircraft jet plane
airport airfield airbase
allegiance loyalty
alliance ally partner coalition
allow let permit
ambush attack
anger angry fury outrage furious
annual year
appoint name nominate
approve endorse ratify
area district region zone
arms weapon weaponry
army military force
arrest detain detention custody
arrive arrival reach
assassinate kill murder
assault attack offensive raid strike
atomic nuclear
attend participate
authorities government official
backing support
ban forbid prohibit outlaw
battle clash combat fighting fight
begin start launch open
big huge large major
bike bicycle motorcycle motorbike
bill law legislation
blackout outage
blast bomb explosion explode detonate explosive
block obstruct prevent
blockade siege
boat ship vessel
border frontier
boss chief head leader
bribe corruption graft
build construct erect
bury funeral grave
buy purchase
call demand urge
calm quiet
cancel scrap
captive hostage prisoner
capture seize take
car vehicle
cargo freight goods shipment
cash fund money
casualty death dead fatality injure wound
cause reason motive
ceasefire truce armistice
cease end halt stop
change alter shift
cheap inexpensive
child kid
choose pick select
citizen national
city town
civilian people
clinic hospital
close shut
coast shore
collapse fall
commander general officer
company firm
compensation payment
compromise concession
conceal hide
concern worry fear
condemn criticise denounce
confirm verify
conflict war
convict guilty sentence
cooperation collaboration coordination
copter helicopter chopper
corn maize
corpse body dead
correspondent journalist reporter
cost price
country nation state
court tribunal judge
crew sailor seafarer
criticism criticise
curb limit restrict
cut reduce reduction
damage destroy harm hit
danger risk threat
dead death die kill
debt loan
declare announce proclaim
decline decrease drop fall
defeat beat
defend protect guard safeguard
delay late postpone
delegation envoy
deliver supply
demolish destroy raze
demonstrate demonstration protest rally
demonstrator protester
deny dismiss reject
depart departure leave
deploy send dispatch
deputy lawmaker legislator parliamentarian
dialogue talk negotiate negotiation discussion
director head chief
disaster catastrophe
discount rebate reduction
discover find
disease illness sick ill
displace refugee
dispute quarrel row
doctor physician medic
dominance influence
donate donor give
drill exercise
drone uav
drown sink
drug medicine medication
early soon
earthquake quake
election ballot poll vote
electricity power
embargo sanction
employ hire
employee worker staff
enter entry
epidemic outbreak
error mistake
escape flee
establish create found set
evacuate evacuation leave
evidence proof
exceed surpass
exchange return swap
expand grow
expel deport
expensive cost price
expert analyst specialist
explain clarify
export sell sale
faction group militia
factory plant
family relative
famine hunger hungry starve
farmer grower
fighter militant rebel insurgent gunman
finance fund pay
fire blaze
fire shoot
firm company
fish fisherman fishermen
fix repair mend
flag banner
flood inundate
food ration
foothold presence
forecast predict prediction
foreign overseas
free release liberate
fuel gasoline petrol diesel
future plan
gasoline petrol
get receive obtain
government cabinet administration
grain wheat cereal
ground soil
guarantee assurance ensure
gun rifle firearm weapon
harbour port
help assist
high tall height
hijack seize
hit strike
home house
hurt injure wound
ice frozen
illegal unlawful
imprison jail prison
increase rise grow climb raise
indefinite unlimited
independence independent
influence sway
inhabitant resident population
inspect inspection check
insure insurance insurer
intelligence spy espionage
intend plan
intercept down
interpreter translator
invade invasion incursion
invest investment
invite host
island isle
join accede
kidnap abduct
king monarch
land territory
last final
law legislation rule
lawyer attorney
lead head
leak disclose
letter message
level height
lie false
link tie connection
little small
location place site
lorry truck
lose loss
lower reduce
majority most
male man
map chart
massacre slaughter atrocity
medic nurse doctor
meet meeting summit
member participant
migrant refugee
minister secretary
missile rocket
mission task
money payment pay
monitor observer observe
motivate reason
mount mountain
move relocate
murder kill
name call
naval navy
near close
need require
neighbour nearby
newspaper press paper
ngo charity organisation
number amount figure
oblige duty obligation
occupy occupation
offer proposal propose
oil crude petroleum
oppose reject against
order command instruct
organisation group agency
oust overthrow topple depose
parliament assembly legislature
partner ally
passenger traveller
patrol guard
pay salary wage
pilot airman
plan intention
pledge promise vow commit
police officer
policy position stance
poor poverty
position stance view attitude policy
postpone delay
poverty poor
power influence
president leader
pressure urge
prevent stop avoid
priest clergy
produce production make
profit gain
promise pledge
propose suggest suggestion
prosecute prosecutor charge
quick fast rapid
rail railway train
rain rainfall
reaction respond response
rebuild reconstruct
recommend advise advice
recruit enlist
refuse decline reject
regime government
rely depend
remain stay
remark comment say statement
remove clear
reply answer respond
report say
rescue save
research study
resign quit
respond answer
restart resume
retaliate revenge response
return back
reveal disclose
rich wealthy
road highway route
rob steal theft loot
rule govern
rumour claim
sack fire dismiss
safe safety secure security
salary wage
sanction penalty
say tell state
scared afraid fear
school education
sea maritime
search look
secret covert clandestine
security safety
seek want
sell sale
separate split
serious severe grave
settle settlement
shell bombard bombardment
shelter tent
shortage lack scarce
show display
shrink decrease
sign signature
similar same
size big
smuggle traffick
snow winter
soldier troop serviceman
solution solve resolve
spokesman spokesperson spokeswoman
stance attitude
start onset
statement declaration
station base
storm gale
strategy plan
strike bombing
strong powerful
student pupil
subsidy aid
suffer endure
summit meeting
suspect suspicion
tax duty
teach train
tension friction
terrorist militant jihadist
test trial
thank grateful
think believe consider
threaten warn
throw toss
tie relation relationship
tired fatigue
trade commerce
transit passage
travel trip visit journey
treat treatment
troop military force
try attempt seek
turn become
uncertain doubt
understand grasp
unite union
urge ask press
use utilise
vaccinate vaccine
village settlement
violate breach violation
vote ballot
wait queue
want demand seek
warn alert
weak fragile
wealth rich
weapon arm
wheat grain
win victory
withdraw pull leave retreat
woman female
work job
wrong error
young youth
`;
